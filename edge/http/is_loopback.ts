/** Names and addresses of the machine itself (RFC 6761, section 6.3; RFC 5735; RFC 4291). */
const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether a URL's host is the machine itself: plain HTTP stays there. */
export function isLoopback({ hostname }: URL): boolean {
  return LOOPBACK.test(hostname);
}
