/** Light and dark by the reader's own setting; on paper always light. */
export const STYLE = `:root{color-scheme:light dark;--ink:#1b1b26;--soft:#555569;--back:#f4f4f8;--card:#fff;--edge:#d8d8e2;--track:#e7e7f0;--main:#3f37c9;--bad:#b4123f;--badback:#fdecf1;--good:#0b6b43}
@media(prefers-color-scheme:dark){:root{--ink:#f1f1f6;--soft:#b5b5c6;--back:#13131a;--card:#1d1d27;--edge:#3a3a4a;--track:#2e2e3b;--main:#a9b2ff;--bad:#ff9db5;--badback:#3a1722;--good:#7fdcb0}}
*{box-sizing:border-box}body{margin:0;background:var(--back);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:66rem;margin:auto;padding:1.5rem 1rem 3rem}h1{margin:0;font-size:1.6rem;line-height:1.25}h2{margin:0 0 .75rem;font-size:1.15rem}h3{margin:1rem 0 .4rem;font-size:1rem}
p{margin:.25rem 0 0}.soft{color:var(--soft)}a{color:var(--main)}:focus-visible{outline:3px solid var(--main);outline-offset:2px}
section{margin-top:1rem;padding:1.25rem;background:var(--card);border:1px solid var(--edge);border-radius:.75rem}section.hot{border-left:6px solid var(--bad)}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.75rem;margin:1.25rem 0 0;padding:0;list-style:none}
.cards li{padding:.85rem 1rem;background:var(--card);border:1px solid var(--edge);border-radius:.75rem}.cards .name{display:block;color:var(--soft);font-size:.875rem}
.cards .value{display:block;font-size:1.35rem;font-weight:650;line-height:1.35;overflow-wrap:anywhere}.cards .change{display:block;color:var(--soft);font-size:.8125rem}
.cards .worse{color:var(--bad)}.cards .better{color:var(--good)}.alert{margin:1rem 0 0;padding:.75rem 1rem;background:var(--badback);color:var(--bad);border-radius:.5rem;font-weight:600}
.pair{display:grid;grid-template-columns:minmax(0,1fr);gap:1.25rem 2rem}.pair{margin:.75rem 0}.quiet caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}svg{display:block;width:100%;max-width:34rem;height:auto}svg text{fill:var(--soft);font-size:13px;font-family:inherit}
svg .name{fill:var(--ink);font-size:14px}svg .grid{stroke:var(--edge);stroke-width:1}svg .axis{stroke:var(--soft);stroke-width:1}svg .track{fill:var(--track)}svg .bar{fill:var(--main)}svg .dot{fill:var(--main)}
svg .line{fill:none;stroke:var(--main);stroke-width:2.25;stroke-linejoin:round;stroke-linecap:round}.hot svg .bar{fill:var(--bad)}
.scroll{overflow-x:auto;max-width:100%}table{width:100%;border-collapse:collapse;font-size:.9375rem;font-variant-numeric:tabular-nums}caption{padding-bottom:.4rem;text-align:left;color:var(--soft);font-size:.875rem}
th,td{padding:.4rem .6rem;border-bottom:1px solid var(--edge);text-align:right;white-space:nowrap}th:first-child,td:first-child{padding-left:0;text-align:left;white-space:normal;overflow-wrap:anywhere;min-width:9rem;max-width:20rem}
thead th{color:var(--soft);font-weight:600}tbody th{font-weight:500}
@media(max-width:30rem){section{padding:1rem}th,td{padding:.4rem .3rem;font-size:.875rem}th:first-child,td:first-child{min-width:6.5rem}}
@media(min-width:52rem){.cards{grid-template-columns:repeat(5,minmax(0,1fr))}.pair{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
@media print{:root{--ink:#000;--soft:#444;--back:#fff;--card:#fff;--edge:#bbb;--track:#eee;--main:#3f37c9;--bad:#b4123f;--badback:#fff;--good:#0b6b43}main{max-width:none;padding:0}section,.cards li{break-inside:avoid}.scroll{overflow:visible}}`;
