export { toWireDate } from "../../lib/words/say_date.ts";
