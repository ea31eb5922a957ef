/** The look of the parts that are loaded later, on the same properties as the rest. */
export const css = `
.add{min-height:44px;margin-top:8px;padding:8px 12px;border-radius:10px;background:var(--brand);color:var(--on-brand);font-weight:600;font-size:14px}
.add:hover{box-shadow:inset 0 0 0 22px rgb(0 0 0/.12)}
.add[aria-disabled]{opacity:.6}
.product select{margin-top:8px;min-width:0;font-size:14px}
.outcome{margin:6px 4px 0;font-size:13px;line-height:1.35;color:var(--good);overflow-wrap:anywhere;unicode-bidi:plaintext}
.outcome.bad{color:var(--bad)}
.outcome:empty,.remark:empty{display:none}
.plain{display:inline-block;min-height:44px;padding:12px 0;font-weight:600;color:var(--accent)}
.menu{position:absolute;z-index:3;top:70px;inset-inline-end:12px;min-width:220px;padding:6px;display:grid;background:var(--ground);border:1px solid var(--line);border-radius:14px;box-shadow:var(--shade);animation:rise .15s}
.menu button{min-height:44px;padding:8px 14px;border-radius:9px;text-align:start;font-size:14.5px}
.menu button:hover{background:var(--soft)}
.rating fieldset{border:0;min-width:0}
.rating legend{font-weight:650;font-size:15px;padding:0}
.stars{display:flex;margin:4px 0 0;margin-inline-start:-8px}
.stars label{position:relative;width:44px;height:44px;display:grid;place-items:center;cursor:pointer;font-size:30px;line-height:1;color:var(--edge);border-radius:10px}
.stars label.on{color:var(--accent)}
.stars label:hover{background:var(--soft)}
.stars input{position:absolute;inset:0;opacity:0;cursor:pointer}
.stars label:focus-within{outline:3px solid var(--accent);outline-offset:-2px}
.order textarea,.order input[type=email]{width:100%;min-height:44px;height:auto;padding:9px 12px;border:1.5px solid var(--edge);border-radius:12px;background:var(--ground);font-size:16px}
.order textarea:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.order .link:disabled{color:var(--quiet);border-color:var(--line)}
.finished{align-self:center;padding:6px 12px;color:var(--good);font-weight:600;text-align:center;overflow-wrap:anywhere;unicode-bidi:plaintext}
.later{width:100%}
.controls{position:absolute;top:10px;inset-inline-start:10px;display:flex;gap:8px}
.controls .stop{position:static}
.controls [aria-pressed=true]{background:#fff;color:#10131a}
.caption{position:absolute;inset-inline:12px;bottom:10px;padding:6px 12px;border-radius:10px;background:rgb(16 19 26/.82);color:#fff;font-size:14px;line-height:1.4;text-align:center;max-height:66px;overflow:hidden}
.demo{gap:12px}
.lead{position:sticky;top:-20px;z-index:2;display:grid;gap:8px;margin:-14px -16px 0;padding:14px 16px 8px;border-radius:16px 16px 0 0;background:var(--ground)}
.deck{display:flex;flex-wrap:wrap;gap:8px}
.demo [data-one],.demo>div{scroll-margin:180px 0 12px}
.pictures{display:flex;gap:8px;overflow-x:auto;padding:6px;margin:-6px;border-radius:12px}
.pictures img{flex:1 0 46%;min-width:0;max-height:150px;object-fit:cover;border-radius:10px;background:var(--soft)}
.quiet{font-size:13px;color:var(--quiet);margin-bottom:5px}
.chips{display:flex;flex-wrap:wrap;gap:6px}
.chips li{padding:5px 11px;border-radius:10px;background:var(--soft);font-size:13.5px;overflow-wrap:anywhere}
.cta{display:grid;gap:2px;padding:4px;border-radius:12px}
.lit{outline:3px solid var(--accent);outline-offset:2px;transition:outline-color .2s}
.says{min-height:3em;font-size:15px}
.says:empty{display:none}
.progress{display:flex;gap:5px}
.progress li{flex:1;height:4px;border-radius:2px;background:var(--line)}
.progress .past{background:var(--accent)}
@media (prefers-reduced-motion:reduce){.lit,.menu{transition:none;animation:none}}
@media (forced-colors:active){.add{border:1px solid}.stars .on{color:Highlight}.progress .past{background:Highlight}}
`.replace(/\n/g, '');
