/** The style of every page, light and dark. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f2f4f6; --card: #ffffff; --text: #17212b; --soft: #51606e; --line: #d5dce2;
  --field: #7a8894; --accent: #0b6358; --on-accent: #ffffff; --tint: #e6f2f0; --hover: #084c44;
  --bad: #a4231b; --bad-tint: #fdeeec; --note: #6b4d00; --note-tint: #fff6dd; --note-line: #e2c675;
  --shadow: 0 1px 2px rgb(16 32 48 / 6%), 0 8px 24px rgb(16 32 48 / 7%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #10161c; --card: #19222b; --text: #e8edf1; --soft: #a6b3bf; --line: #34414d;
    --field: #7e8d9a; --accent: #5cc8b8; --on-accent: #06231f; --tint: #1d3431; --hover: #86d9cc;
    --bad: #ff9d94; --bad-tint: #3a2020; --note: #f1d48a; --note-tint: #2d2716;
    --note-line: #5f5228; --shadow: none;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--text); min-height: 100vh; display: flex;
  flex-direction: column; font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
header, main, footer { width: 100%; max-width: 36rem; margin: 0 auto; padding: 0 1rem; }
header { display: flex; align-items: center; gap: .75rem; padding-top: 1.25rem;
  padding-bottom: 1.25rem; }
header svg { flex: none; width: 2.25rem; height: 2.25rem; color: var(--accent); }
header p { margin: 0; line-height: 1.3; overflow-wrap: anywhere; }
header .title { font-weight: 650; }
header .for { color: var(--soft); font-size: .875rem; }
header .pill { margin-left: auto; flex: none; padding: .15rem .6rem; border-radius: 1rem;
  background: var(--note-tint); color: var(--note); border: 1px solid var(--note-line);
  font-size: .8125rem; font-weight: 600; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 1rem;
  box-shadow: var(--shadow); padding: 1.5rem 1.25rem; }
@media (min-width: 32rem) { .card { padding: 2rem; } }
h1 { font-size: 1.5rem; line-height: 1.25; letter-spacing: -.01em; margin: 0 0 .5rem;
  overflow-wrap: anywhere; text-wrap: balance; }
h2 { font-size: 1rem; line-height: 1.35; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 1rem; overflow-wrap: anywhere; }
.lead { color: var(--soft); margin-bottom: 1.5rem; }
.small { font-size: .875rem; color: var(--soft); }
a { color: var(--accent); text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .5rem; }
.steps { display: flex; align-items: center; gap: .75rem; margin: 0 0 1rem; font-size: .875rem;
  color: var(--soft); }
.steps span { white-space: nowrap; }
.bar { display: flex; gap: .25rem; flex: 1; max-width: 10rem; }
.bar i { flex: 1; height: .25rem; border-radius: .25rem; background: var(--line); }
.bar i.past { background: var(--accent); }
button, .button { font: inherit; font-weight: 600; border-radius: .65rem; padding: .75rem 1.25rem;
  min-height: 3rem; cursor: pointer; border: 1px solid var(--field); background: var(--card);
  color: var(--text); text-decoration: none; text-align: center; display: inline-block; }
button:hover, .button:hover { border-color: var(--accent); }
.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.primary:hover { background: var(--hover); border-color: var(--hover); }
.actions { display: flex; flex-direction: column; gap: .75rem; margin-top: 1.5rem; }
@media (min-width: 32rem) {
  .actions { flex-direction: row; flex-wrap: wrap; }
  .actions form { display: contents; }
}
.actions form > button { width: 100%; }
@media (min-width: 32rem) { .actions form > button { width: auto; } }
.plain { background: none; border: 0; padding: .5rem; min-height: 2.75rem; font-weight: 500;
  color: var(--accent); text-decoration: underline; text-underline-offset: .18em; }
.field { margin-bottom: 1.25rem; }
label { display: block; font-weight: 600; margin-bottom: .35rem; }
.hint { color: var(--soft); font-size: .9375rem; margin: 0 0 .5rem; }
input { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--field);
  border-radius: .65rem; padding: .7rem .85rem; min-height: 3rem; width: 100%; min-width: 0; }
input[readonly] { background: var(--page); border-style: dashed; }
input[aria-invalid] { border: 2px solid var(--bad); }
input[type="file"] { padding: .6rem; }
input[type="file"]::file-selector-button { font: inherit; font-weight: 600; margin-right: .75rem;
  border: 0; border-radius: .4rem; padding: .35rem .75rem; background: var(--tint);
  color: var(--text); }
input[type="radio"] { width: 1.25rem; height: 1.25rem; min-height: 0; flex: none; margin: 0;
  accent-color: var(--accent); }
.code { max-width: 12rem; font-size: 1.5rem; letter-spacing: .35em; font-variant-numeric: tabular-nums; }
.number { display: flex; align-items: stretch; gap: .5rem; }
.number span { display: flex; align-items: center; padding: 0 .85rem; border-radius: .65rem;
  background: var(--page); border: 1px solid var(--line); color: var(--soft); }
.wrong { color: var(--bad); font-weight: 600; margin: 0 0 .5rem; }
#problem { border: 1px solid var(--bad); border-left-width: .35rem; border-radius: .65rem;
  background: var(--bad-tint); padding: .85rem 1rem; margin-bottom: 1.5rem; }
#problem h2 { margin: 0 0 .25rem; }
#problem p { margin: 0; }
#problem a { color: var(--bad); }
.search { display: flex; gap: .5rem; margin-bottom: .5rem; }
#popular h2 { margin-top: 0; }
#count { min-height: 1.55em; margin: 0 0 .5rem; font-size: .9375rem; color: var(--soft); }
ul.banks { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem;
  grid-template-columns: 1fr; }
@media (min-width: 32rem) { ul.banks.two { grid-template-columns: 1fr 1fr; } }
li[hidden], [hidden] { display: none; }
.bank { display: flex; align-items: center; gap: .75rem; width: 100%; text-align: left;
  font-weight: 500; border-color: var(--line); padding: .5rem .75rem; line-height: 1.3;
  overflow-wrap: anywhere; }
.bank i { flex: none; width: 2rem; height: 2rem; border-radius: 50%; display: grid;
  place-items: center; background: var(--tint); color: var(--accent); font-style: normal;
  font-weight: 700; }
.bank:hover, .choice:hover { background: var(--tint); }
#all-banks { margin-top: 1rem; }
#all-banks > summary { padding: .6rem .25rem; font-weight: 600; color: var(--accent); }
#all-banks ul { margin-top: .5rem; }
summary { cursor: pointer; }
.choices { display: grid; gap: .75rem; margin: 0; padding: 0; border: 0; min-width: 0; }
.choice { display: flex; gap: 1rem; align-items: center; width: 100%; text-align: left;
  font-weight: 400; border: 1px solid var(--line); border-radius: .75rem; padding: 1rem;
  margin: 0; cursor: pointer; }
.choice b { display: block; font-weight: 650; }
.choice .small { display: block; }
.choice svg { flex: none; width: 1.5rem; height: 1.5rem; color: var(--accent); }
legend { font-weight: 600; padding: 0; margin-bottom: .5rem; }
.consent { border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; margin-bottom: 1rem; }
.consent h2 { margin: 0 0 .5rem; font-size: 1.0625rem; }
dl { margin: 0; display: grid; gap: .6rem; }
dt { color: var(--soft); font-size: .875rem; }
dd { margin: 0; overflow-wrap: anywhere; }
@media (min-width: 32rem) { dl.rows > div { display: grid; grid-template-columns: 9rem 1fr; gap: 1rem; }
  dl.rows dt { font-size: .9375rem; } }
.note { border: 1px dashed var(--note-line); background: var(--note-tint); color: var(--note);
  border-radius: .65rem; padding: .6rem .85rem; font-size: .9375rem; margin: 0 0 1.25rem; }
.mark { width: 3.5rem; height: 3.5rem; border-radius: 50%; display: grid; place-items: center;
  background: var(--tint); color: var(--accent); margin: 0 0 1rem; }
.mark.bad, .mark.clock { background: var(--bad-tint); color: var(--bad); }
.mark svg { width: 1.75rem; height: 1.75rem; }
.framed .return { display: none; }
.framed-only { display: none; }
.framed .framed-only { display: block; }
footer { padding-top: 1rem; padding-bottom: 2rem; }
footer .leave { display: flex; justify-content: space-between; align-items: center; flex-wrap: wrap; gap: .5rem;
  margin-bottom: 1.5rem; }
.sandbox { border: 1px dashed var(--note-line); border-radius: .75rem; font-size: .9375rem; }
.sandbox > summary { padding: .75rem 1rem; color: var(--note); font-weight: 600; }
.sandbox > div { padding: 0 1rem 1rem; }
.sandbox h2 { font-size: .9375rem; margin: 1rem 0 .5rem; }
.sandbox button { font-weight: 500; font-size: .9375rem; padding: .4rem .8rem; min-height: 2.75rem; }
.sandbox .buttons { display: flex; flex-wrap: wrap; gap: .5rem; }
.sandbox pre { margin: .25rem 0 0; padding: .75rem; border-radius: .5rem; background: var(--page);
  white-space: pre-wrap; overflow-wrap: anywhere; font: .8125rem/1.5 ui-monospace, monospace; }
@media (prefers-reduced-motion: no-preference) {
  button, .button, .bank, .choice { transition: background-color .12s, border-color .12s; }
}
@media (forced-colors: active) { .bar i.past { background: Highlight; } }
`;
