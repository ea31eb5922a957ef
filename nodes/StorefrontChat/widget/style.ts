/**
 * The look. The shop's colour arrives as custom properties on the host: `--brand` and `--on-brand` for surfaces,
 * `--accent-light` and `--accent-dark` for the same hue as readable text.
 */
export const css = `
:host{all:initial;position:fixed;width:0;height:0;z-index:2147483000;
--ground:#fff;--soft:#f2f4f7;--line:#e3e6ec;--edge:#878e9c;--ink:#171a21;--quiet:#5a6172;--accent:var(--accent-light);
--good:#0b7a4b;--bad:#b3261e;--shade:0 12px 40px rgb(15 20 35/.18),0 2px 8px rgb(15 20 35/.08)}
@media (prefers-color-scheme:dark){:host{
--ground:#191c24;--soft:#252a35;--line:#333947;--edge:#7b8497;--ink:#eef0f5;--quiet:#a9b1c2;--accent:var(--accent-dark);
--good:#5fd6a0;--bad:#ff9d94;--shade:0 12px 40px rgb(0 0 0/.5),0 0 0 1px #333947}}
*{box-sizing:border-box;margin:0;padding:0;font:inherit;color:inherit;letter-spacing:inherit}
[hidden]{display:none!important}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
button{border:0;background:none;cursor:pointer;-webkit-tap-highlight-color:transparent}
button:disabled{cursor:default}
ul,ol{list-style:none}
h2,.disclosure span,.name,.reason,.says,.items li,.carrier,strong{text-align:-webkit-match-parent;text-align:match-parent}
.counter,.note,.failed,.status,.waiting{unicode-bidi:plaintext}
svg{width:22px;height:22px;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round;flex:none}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}

.launcher,.panel{position:fixed;font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink);text-align:start}
.launcher{bottom:max(20px,env(safe-area-inset-bottom));right:20px;width:60px;height:60px;border-radius:30px;display:grid;place-items:center;
background:var(--brand);color:var(--on-brand);box-shadow:0 6px 20px rgb(15 20 35/.24),0 1px 3px rgb(15 20 35/.2);transition:transform .18s,box-shadow .18s}
.launcher:hover{transform:translateY(-2px);box-shadow:0 10px 26px rgb(15 20 35/.28)}
.launcher:focus-visible{outline-color:var(--ink);box-shadow:0 0 0 3px var(--ground)}
.launcher svg{grid-area:1/1;width:28px;height:28px;transition:opacity .18s,transform .18s}
.launcher svg:last-child,:host(.open) .launcher svg:first-child{opacity:0;transform:scale(.6)}
:host(.open) .launcher svg:last-child{opacity:1;transform:none}

.panel{bottom:calc(max(20px,env(safe-area-inset-bottom)) + 76px);right:20px;width:392px;max-width:calc(100vw - 40px);height:min(700px,calc(100vh - 116px));
display:flex;flex-direction:column;overflow:hidden;background:var(--ground);border-radius:20px;box-shadow:var(--shade);animation:rise .22s cubic-bezier(.2,.8,.3,1)}
:host(.left) .launcher,:host(.left) .panel{right:auto;left:20px}
@keyframes rise{from{opacity:0;transform:translateY(12px)}}

header{display:flex;flex-wrap:wrap;align-items:center;gap:12px;padding-block:16px 14px;padding-inline:18px 12px;border-bottom:1px solid var(--line)}
.mark{width:40px;height:40px;border-radius:13px;display:grid;place-items:center;background:var(--brand);color:var(--on-brand)}
.names{flex:1;min-width:0}
h2{font-size:16px;font-weight:650;line-height:1.3;letter-spacing:-.01em;overflow-wrap:anywhere}
.disclosure{font-size:13px;color:var(--quiet);line-height:1.4}
.disclosure::before{content:"";display:inline-block;width:7px;height:7px;border-radius:4px;margin-inline-end:6px;background:var(--good);vertical-align:1px}
.round{width:44px;height:44px;border-radius:22px;display:grid;place-items:center;color:var(--quiet);flex:none;transition:background .15s}
.more svg{stroke-width:3}
.round:hover{background:var(--soft);color:var(--ink)}
.talk{order:9;flex:1 0 100%;min-height:44px;display:flex;align-items:center;justify-content:center;gap:8px;padding:8px 14px;margin-inline-end:6px;
border-radius:13px;background:var(--soft);color:var(--accent);font-weight:600;font-size:14px;transition:box-shadow .15s}
.talk:hover{box-shadow:inset 0 0 0 1.5px var(--accent)}
.talk svg{width:19px;height:19px}

.stage{position:relative;flex:none;height:230px;background:#10131a;color:#eef0f5;display:grid;place-items:center}
.waiting{padding:20px;font-size:14px}
.frame,.frame iframe,.cover{position:absolute;inset:0;width:100%;height:100%;border:0}
.stop{position:absolute;top:10px;inset-inline-end:10px;background:rgb(16 19 26/.72);color:#fff}
.stop:hover{background:#000;color:#fff}
.stop:focus-visible{outline-color:#fff}
.status{padding:9px 18px;font-size:13.5px;font-weight:600;background:var(--soft);color:var(--ink)}

.log{flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain;padding:20px 16px 8px;display:flex;flex-direction:column;gap:14px;scrollbar-width:thin;scrollbar-color:var(--line) transparent}
.log:focus-visible{outline-offset:-3px}
.message{position:relative;animation:rise .2s;display:flex;flex-direction:column;align-items:flex-start;gap:8px;max-width:100%}
.bubble{max-width:86%;padding:10px 14px;border-radius:18px;border-end-start-radius:6px;background:var(--soft);white-space:pre-wrap;overflow-wrap:anywhere}
.you{align-items:flex-end}
.you .bubble{background:var(--brand);color:var(--on-brand);border-end-start-radius:18px;border-end-end-radius:6px}
.who{font-size:12.5px;font-weight:600;color:var(--quiet);margin-bottom:-4px}
.agent .bubble{background:none;border:1.5px solid var(--edge)}
.badge{position:absolute;top:-4px;inset-inline-end:-4px;min-width:22px;padding:0 6px;border-radius:11px;background:var(--bad);color:#fff;font:600 13px/22px inherit;text-align:center}
.badge:empty{display:none}
.failed{font-size:13px;color:var(--bad)}
.retry{min-height:44px;padding:0 6px;font-weight:600;text-decoration:underline;text-underline-offset:3px}
.replies{display:flex;flex-wrap:wrap;gap:8px}
.quick,.link{min-height:44px;display:inline-flex;align-items:center;gap:7px;padding:8px 16px;border-radius:22px;border:1.5px solid var(--accent);
color:var(--accent);font-weight:600;font-size:14px;line-height:1.3;text-decoration:none;text-align:start;transition:background .15s}
.quick:hover,.link:hover{background:var(--soft)}
.link svg,.view svg{width:15px;height:15px}

.products{display:flex;gap:12px;width:calc(100% + 32px);margin:0 -16px;padding:2px 16px 10px;overflow-x:auto;scroll-snap-type:x proximity;scroll-padding:16px;scrollbar-width:thin;scrollbar-color:var(--line) transparent}
.product{flex:0 0 172px;scroll-snap-align:start;display:flex;flex-direction:column;padding:8px 8px 4px;border:1px solid var(--line);border-radius:16px}
.picture{aspect-ratio:1;border-radius:10px;overflow:hidden;background:var(--soft)}
.picture img{width:100%;height:100%;object-fit:cover;display:block}
.name{margin:9px 4px 0;font-weight:600;font-size:14px;line-height:1.35;overflow-wrap:anywhere;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
.price{margin:2px 4px 0;font-variant-numeric:tabular-nums;font-size:14px}
.stock{margin:2px 4px auto;font-size:13px;color:var(--quiet)}
.stock.in{color:var(--good)}
.reason{margin:6px 4px 0;font-size:13px;line-height:1.4;color:var(--quiet);overflow-wrap:anywhere}
.view{min-height:44px;margin-top:4px;display:flex;align-items:center;justify-content:center;gap:6px;border-radius:10px;color:var(--accent);font-weight:600;font-size:14px;text-decoration:none}
.view:hover{background:var(--soft)}

.order{width:100%;padding:14px 16px;border:1px solid var(--line);border-radius:16px;display:grid;gap:10px;font-size:14px}
.order-head{display:flex;justify-content:space-between;gap:12px;align-items:baseline}
.order strong{font-weight:650;font-size:15px}
.order-head span,.items,.carrier,.due{color:var(--quiet)}
.row{display:flex;justify-content:space-between;align-items:center;gap:12px;padding:3px 0;color:var(--ink)}
select{min-height:44px;padding:0 10px;border:1.5px solid var(--edge);border-radius:12px;background:var(--ground);color:inherit;font:inherit}
.wide{width:100%}
form.order{margin:0}
form.order[inert]{opacity:.6}
.order .link{justify-self:start}
.shipment{display:grid;gap:8px;justify-items:start;padding-top:12px;border-top:1px solid var(--line)}
.steps{width:100%;display:grid;grid-template-columns:repeat(5,1fr);padding:4px 0}
.steps li{position:relative;padding:18px 2px 0;font-size:11.5px;line-height:1.25;text-align:center;color:var(--quiet);overflow-wrap:anywhere;hyphens:auto}
.steps li::before{content:"";position:absolute;top:0;left:calc(50% - 6px);width:12px;height:12px;box-sizing:border-box;border-radius:50%;background:var(--ground);border:2px solid var(--edge);z-index:1}
.steps li+li::after{content:"";position:absolute;top:5px;inset-inline-end:50%;width:100%;height:2px;background:var(--line)}
.steps .done::before{background:var(--accent);border-color:var(--accent)}
.steps .done::after{background:var(--accent)!important}
.steps [aria-current]{color:var(--ink);font-weight:650}
.remark{color:var(--bad);font-weight:600}
.due{font-weight:600;color:var(--ink)}

.typing{display:none;padding:2px 16px 8px}
.typing.on{display:block}
.dots{display:inline-flex;gap:5px;padding:13px 15px;border-radius:18px;border-end-start-radius:6px;background:var(--soft)}
.dots i{width:7px;height:7px;border-radius:4px;background:var(--quiet);animation:dot 1.2s infinite}
.dots i:nth-child(2){animation-delay:.15s}
.dots i:nth-child(3){animation-delay:.3s}
@keyframes dot{0%,60%,100%{opacity:.35}30%{opacity:1;transform:translateY(-3px)}}
.note{padding:0 18px 8px;font-size:13.5px;color:var(--bad)}
.note:empty{display:none}
.consent{padding:6px 16px 16px;display:flex;flex-wrap:wrap;gap:8px;font-size:14px}
.consent p{flex:1 0 100%}
form{padding:6px 14px max(14px,env(safe-area-inset-bottom))}
.field{display:flex;align-items:flex-end;gap:4px;padding:3px;padding-inline-start:16px;border:1.5px solid var(--edge);border-radius:27px;background:var(--ground);transition:border-color .15s,box-shadow .15s}
.field:focus-within{border-color:var(--accent);box-shadow:0 0 0 3px color-mix(in srgb,var(--accent) 22%,transparent)}
textarea{flex:1;min-width:0;height:44px;max-height:132px;padding:10px 0;border:0;background:none;resize:none;font-size:16px;line-height:24px}
textarea:focus-visible{outline:0}
::placeholder{color:var(--quiet);opacity:1}
.send{background:var(--brand);color:var(--on-brand)}
.send:hover{background:var(--brand);color:var(--on-brand);box-shadow:inset 0 0 0 22px rgb(0 0 0/.12)}
.send:disabled{background:var(--soft);color:var(--quiet);box-shadow:none}
.counter{display:block;padding:5px 18px 0;font-size:13px;color:var(--quiet)}
.counter:empty{display:none}
.counter.over{color:var(--bad);font-weight:600}

@media (max-width:520px){
.panel,:host(.left) .panel{inset:0;width:auto;max-width:none;height:auto;max-height:100dvh;border-radius:0;box-shadow:none}
:host(.open) .launcher{display:none}
}
@media (max-height:560px){.stage{height:150px}}
@media (prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}
@media (forced-colors:active){.launcher,.bubble,.send{border:1px solid}.steps .done::before{background:Highlight}}
`.replace(/\n/g, '');
