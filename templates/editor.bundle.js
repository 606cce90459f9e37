/* Made from templates/script/editor (b159fe49aa42152e) by tools/bundle.py. */
"use strict";(()=>{var{actions:dt,keys:lt,completePart:ft,currentEvent:y,dateOfDay:pt,dayName:mt,element:h,fillSlots:H,find:l,findAll:p,goBy:gt,goToEvent:G,numberOf:w,page:i,parseDates:J,
rememberHeadings:P,root:F,showChosen:ht,sortEvents:ut,yearName:wt}=globalThis.timelinePage;function Q(t,e,n){let o=t.filter(s=>s.event!==e||s.split);return Object.keys(n).length?[...o,{event:e,...n}]:o}function xt(t,e){let n=new Set;return t.filter(o=>{
let s=e(o)||E(o).some(a=>n.has(a));if(s)for(let{id:a}of W(o))n.add(a);return!s})}var E=({event:t,add:e,merge:n=[t??e.id]})=>n,W=({add:t,split:e=[t,t]})=>e.slice(
1).filter(Boolean);function V(t){let e=new Map,n=s=>{e.has(s)||e.set(s,{also:[],tagged:[]});let a=e.get(s);return a.into?n(a.into):a},o=(s,a)=>{let r=Object.assign(
n(s),a);a.tags&&(r.tagged=[])};for(let s of t){let{event:a,merge:r,split:d,add:c,...f}=s;a&&o(a,f);for(let g of W(s)){let A=a?{...n(a),also:[],tagged:[]}:{};o(g.
id,{...A,...g,from:a,isMade:!0})}d&&o(a,d[0]),r&&Zt(r,n)}return e}function Zt([t,...e],n){let o=n(t);for(let s of e){let a=n(s);a!==o&&(a.into=t,o.also.push(s),
o.tagged.push(s))}}var Ot="timeline-initials",X="";try{X=localStorage.getItem(Ot)||""}catch{}var I={get:()=>X,set(t){X=t;try{localStorage.setItem(Ot,t)}catch{}}};var{numbers:x,words:te}=i,Z=new Map,bt={also:[],tagged:[]},ee=/^(event|is-.*|minor|same)$/,ne=/^\d{4}-(0\d|1[0-2])(-\d\d)?$/,u=t=>t.dataset.id||t.id,k=t=>l(".ti\
tle a",t).textContent,U=t=>l(".when",t).firstElementChild,tt=t=>i.states.get(u(t))??bt,j=(t,e)=>l(`.edit [name=${t}] [value="${e}"]`)?.textContent;function v(t){
return i.numberById||=new Map(i.events.map((e,n)=>[u(e),n])),i.events[i.numberById.get(t)]}function b(t){if(!Z.has(t)){i.headings.length||P();let e=w(t),[n,o,s]=x.
editorial[e]??["","",""];t.classList.remove("at","on"),Z.set(t,{title:k(t),when:"",tags:p(".tag",t).map(a=>a.textContent),weight:n,review:o,by:s,hide:!1,date:U(
t).textContent,className:t.className,nodes:Y(t.childNodes),place:[i.starts[e],i.ends[e],i.headings[e],i.months[e],x.start[e],x.end[e]]})}return Z.get(t)}var Y=t=>Array.
from(t,e=>e.cloneNode(!0));function $(t,e=i.states){let{tags:n,tagged:o=[],...s}={...b(t),...e.get(u(t))};return{...s,tags:[...new Set([n,...o.map(a=>$(v(a),e).
tags)].flat())]}}function vt(t){let e=i.states,n=V(t),o=r=>n.get(r)?.also.length||JSON.stringify(n.get(r))!==JSON.stringify(e.get(r)),s=[...new Set([...e.keys(),
...n.keys()])].filter(o);Object.assign(i,{entries:t,states:n});let a=s.map(r=>v(r)||oe(r,n.get(r)));a.filter(se).length&&ut();for(let r of a)ft(r);return a}function oe(t,{
from:e}){let n=e?v(e):i.events[0],[o,s,a]=[b(n),i.events.length,e?w(n):-1],r=n.cloneNode();r.append(...Y(o.nodes)),r.className=e?o.className:"event";for(let c of p(
".also",r))c.remove();let d=e?[]:p(":not(.when, .when *, .title, .title *, :has(.title))",r);for(let c of d)c.textContent="";r.removeAttribute("data-id"),r.id=t,
l(".title a",r).href=`#${t}`;for(let c of["kind","documents","tagged","offset","places","chapter"])x[c][s]=x[c][a];return x.documents[s]??=[...x.names.keys()],i.
order.push(s),i.total=i.events.push(r),i.shown=new Uint8Array(i.total).fill(1),i.numberByEvent=i.numberById=null,Object.assign(b(r),{isNew:!0,place:e?o.place:[]}),
r}function se(t){let e=w(t),[n,o,s]=[b(t),$(t),tt(t)],a=s.into||n.isNew&&!s.isMade;i.gone[a?"add":"delete"](e),i.searchTexts[e]=void 0,t.hidden&&=a,t.className=
n.className,t.replaceChildren(...Y(n.nodes)),l(".title a",t).textContent=o.title;let r=J(o.when),d=ce(e,r?ae(t,o.when,r):n.place);for(let g of s.also)ie(t,v(g));
let c=s.also.length||Object.keys(s).some(g=>!/also|tagged|review|by/.test(g)),f={at:t.id===i.chosen.at,corrected:c,"left-out":o.hide,minor:o.weight?o.weight==="\
minor":n.className.includes("minor"),same:n.className.includes("same")&&o.title===n.title&&!s.also.length,"is-checked":o.review==="checked","is-disputed":o.review===
"disputed"};for(let g in f)t.classList.toggle(g,f[g]);return s!==bt&&re(t,n,o,c),d}function ie(t,e){for(let n of Y(p(".text",e)))l(".from",n)||n.append(" ",h("s\
pan","from",x.places[w(e)])),n.classList.add("also"),p(".text",t).at(-1).after(n)}function re(t,e,n,o){let s=l(".notes",t);for(let r of p(".review, .tag",s))r.remove();
let a=[];o&&a.push(h("i","correction",te[n.hide?"hidden":"corrected"])),!e.isNew&&n.title!==e.title&&a.push(h("s","",e.title)),!e.isNew&&n.when&&a.push(h("s","",
e.date)),n.review&&a.push(h("i","review",`${j("review",n.review)} ${n.by}`.trim())),a.push(...n.tags.map(r=>h("i","tag",r))),s.prepend(...a.flatMap(r=>[r," "]))}
function ae(t,e,[n,o]){let[s,a]=[n??o,o??n],r=ne.test(e)?mt(s,e[8]?9:99,x):e;l(".when",t).replaceChildren(h("b","",r));let d=[...t.classList].filter(c=>ee.test(
c));return t.className=[...d,o-n>1?"coarse":"point"].join(" "),[s,a,wt(pt(s)[0],x),"",n,o]}function ce(t,[e,n,o,s,a,r]){let d=!(Object.is(e,i.starts[t])&&Object.
is(n,i.ends[t]));return[i.starts[t],i.ends[t],i.headings[t],i.months[t]]=[e,n,o,s],[x.start[t],x.end[t]]=[a,r],d&&(i.axis.places=null),d}var de=["title","when","tags","weight","review","by","hide"],T=[],D=[],$t=i.entries;function Ct(){F.classList.toggle("correcting"),Lt()}function S(t){return JSON.
stringify(t)===JSON.stringify(i.entries)?[]:(T.push(i.entries),D.length=0,Bt(t))}var et=()=>St(T,D),nt=()=>St(D,T),Et=()=>S([]),yt=t=>S(xt(i.entries,t)),Nt=t=>yt(
e=>e===i.entries[t]),kt=t=>yt(e=>E(e)[0]===u(t));function ot(t){let e=y();e&&S(st(e,{...$(e),review:t,by:I.get()})),gt(1)}function st(t,e){let n=$(t,V(Q(i.entries,
u(t),{}))),{review:o,by:s}=e,a=d=>String(e[d])!==String(n[d])&&(d!=="when"||e.when),r=Object.fromEntries(de.filter(a).map(d=>[d,e[d]]));return("review"in r||"by"in
r)&&Object.assign(r,{review:o},s&&{by:s}),Q(i.entries,u(t),r)}function it(t){$t=i.entries,l(".corrections output").textContent=t}function jt(){document.addEventListener(
"keydown",le),addEventListener("beforeunload",t=>{i.entries.length&&i.entries!==$t&&t.preventDefault()})}function le(t){t.target.closest("input, textarea, selec\
t, dialog")||!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||(t.preventDefault(),t.shiftKey?nt():et())}function St(t,e){if(!t.length)return;e.push(i.entries);
let n=Bt(t.pop());G(n.find(o=>!i.gone.has(w(o))))}function Bt(t){let e=vt(t);return Lt(),ht(),e}function Lt(){let t=i.entries.length,e=F.classList.contains("cor\
recting");l('[data-do="correct"]').ariaPressed=e,l(".corrections").hidden=!(e||T.length||D.length),l(".corrections output").textContent=t?H(i.words.corrections,
{n:t}):"",l('[data-do="undo"]').disabled=!T.length,l('[data-do="redo"]').disabled=!D.length}var{words:rt}=i,B=l("dialog.changes");function Mt(){Tt(),B.showModal()}function It(t){Nt(p("li button",B).indexOf(t)),Tt(),l("button",B).focus()}function Ut(){B.
addEventListener("click",({target:t})=>{t.matches("a")&&B.close()})}function Tt(){l("ol",B).replaceChildren(...i.entries.map(fe))}function fe(t){let e=v(E(t)[0]),
n=h("li"),o=h("a","",k(e));o.href=`#${e.id}`;let s=l("[data-do=revert]").cloneNode(!0);s.dataset.do="take";let a=pe(t,b(e)).map(r=>r.filter(Boolean).join(" → "));
return n.append(o,a.join("; ")," ",s),n}function pe({event:t,merge:e,add:n,split:o=[],...s},a){if(e)return e.slice(1).map(c=>[k(v(c)),rt.merged]);if(n)return[[rt.
added]];let r={...a,when:a.date};return[...Object.keys(s).map(c=>[r[c]&&At(c,r[c]),At(c,s[c])]),...o.map(c=>[[c.when,c.title].filter(Boolean).join(": ")])]}var At=(t,e)=>t===
"hide"?e&&rt.hidden:j(t,e)||[e].flat().join(", ");var me=40,ge=/\s*[,،]\s*/,Dt=["title","when","tags","weight","review","by"],q=l("dialog.edit"),_=l("form",q),m=t=>_.elements[t],L=t=>m(t).value.trim().replace(
/\s+/g," "),O;function R(t){O=t,_.reset(),t&&he($(t)),m("when").required=!t,m("by").value||=I.get();for(let e of p(".existing",_))e.hidden=!t;Kt(),q.showModal()}
function _t(){q.close(),kt(O)}function Rt(){_.addEventListener("input",Kt),_.addEventListener("submit",({submitter:t})=>{t.value&&(ue(),i.chosen.at=O.id)}),q.addEventListener(
"close",()=>{let t=O||y(),e=t?.getBoundingClientRect().top;G(t,{scroll:e<0||e>innerHeight})})}function he(t){for(let r of Dt)m(r).value=[t[r]].flat().join(", ");
m("when").placeholder=b(O).date,m("hide").checked=t.hide;let e=w(O),n=r=>Math.abs(i.starts[r]-i.starts[e]),o=r=>r!==e&&!i.gone.has(r),a=i.order.filter(o).sort((r,d)=>n(
r)-n(d)).slice(0,me).map(r=>{let d=i.events[r];return new Option(`${U(d).textContent}: ${k(d)}`,u(d))});m("merge").replaceChildren(new Option("–",""),...a)}function Kt(){
for(let e of["when","second_when"]){let n=L(e)&&!J(L(e));m(e).setCustomValidity(n?i.words.bad_date:"")}m("second_title").required=!!L("second_when");let t=/^(.*[,،] *)?/.
exec(m("tags").value)[0];for(let e of m("tags").list.options)e.value=t+e.label}function ue(){let t=O?$(O):{tags:[]},e=Object.fromEntries(Dt.map(f=>[f,L(f)])),n=e.
tags===t.tags.join(", ");e.tags=n?t.tags:[...new Set(e.tags.split(ge).filter(Boolean))],e.hide=m("hide").checked,I.set(e.by),e.by&&=e.review&&e.by;for(let f of e.
tags)we(f);let o=`e${Date.now().toString(36)}`;if(!O){[O]=S([...i.entries,{add:at({id:o,...e})}]).slice(-1);return}let s=u(O),a=at({id:o,title:L("second_title"),
when:L("second_when")}),{title:r,when:d}=e;a.title&&Object.assign(e,{title:t.title,when:t.when});let c=st(O,e);a.title&&c.push({event:s,split:[at({title:r,when:d}),
a]}),m("merge").value&&c.push({merge:[s,m("merge").value]}),S(c)}var at=t=>Object.fromEntries(Object.entries(t).filter(([,e])=>e.length??e));function we(t){let{
list:e}=m("tags");Array.from(e.options).some(({label:n})=>n===t)||e.append(new Option(t))}var xe=/[\\`*_[\]<>~|$^{}@]|&(?=#?\w)|#(?=[^\s#])|:(?=[/:])|==|%%/g,Oe=/^([-+=:!]|#+(?= |$)|\d+[.)](?= |$))/,be=/^\p{L}[\p{L}\p{Nd}]*$/u,C=t=>t.trim().replace(/\s+/g,
" ").replace(xe,e=>`\\${[...e].join("\\")}`).replace(Oe,e=>`${e.slice(0,-1)}\\${e.at(-1)}`),ct=t=>C(t).replace(/\\.|[();:]/g,e=>e[1]?e:`\\${e}`),ve=t=>be.test(t)?
` #${t}`:` #(${ct(t)})`,Ht=t=>` (${t.map(ct).join("; ")})`;function Gt(t,e){return`<!-- ${encodeURIComponent(t).replaceAll("--","-%2D")} ${e?`${e} `:""}-->`}function Jt({
date:t,title:e,marks:n,tags:o,reports:s,added:a,note:r}){let c=[[`- ${C(t)}: **${C(e)||"…"}**`,...n.map(f=>Ht([f])),...o.map(ve)].join("")];for(let[f,g,A,K]of s)
K.trim()&&c.push(`  > ${C(K)}`),c.push(`  ${`${C(A)} ${Gt(f,g)}`.trim()}`);return[...c,...a.map(f=>`  ${f}`),r].filter(Boolean).join(`

`)}var Pt=(t,e,n)=>`- ${ct(t)}${e.length?Ht(e):""}${n&&` ${Gt(n)}`}`;var{numbers:N,words:Wt}=i,Vt=t=>!l("[name=checked]").checked||t.matches(".is-checked");function Yt(){let t=o=>[...E(o),...W(o).map(({id:s})=>s)],e=i.entries.filter(
o=>t(o).map(v).some(Vt)),n=e.map(o=>({...o,...$e(o)}));Qt("corrections.json",`${JSON.stringify({corrections:n},null,2)}
`),e.length===i.entries.length&&it(Wt.apply)}function $e(t){let e=E(t).map(v),n=s=>t.merge?e.map(s):s(e[0]);return e.some(s=>b(s).isNew)?{}:{title_was:n(s=>b(s).
title),text_was:n(s=>qt(s)[0])}}function qt(t){let e=o=>!o.matches?.(".from, .mark"),n=o=>Array.from(o,s=>s.textContent).join("");return p(".text",t).map(o=>n([
...o.childNodes].filter(e)))}function zt(){P();let t=c=>!i.gone.has(c)&&!i.events[c].matches(".left-out")&&Vt(i.events[c]),e=i.order.filter(t).sort((c,f)=>i.starts[c]-
i.starts[f]||c-f),{front:n,note:o}=N.file,s=l(".lead:not(:has(.from)) [dir]"),a=H(Wt.found,{n:e.length,total:i.total-i.gone.size}),r=[n,`# ${C(l(".heading").textContent)}`,
s&&`${C(s.textContent)} <!--lead-->`,`${a}. <!-- about -->`,o],d;for(let c of e)i.headings[c]!==d&&r.push(`## ${i.headings[c]}`),d=i.headings[c],r.push(Jt(Ee(i.
events[c])));for(let c of p("#undated, #problems"))r.push(`## ${N.below[c.id]}`,p("li",c).map(Ce).join(`
`));Qt("timeline.md",`${r.filter(Boolean).join(`

`)}
`),it("")}function Ce(t){let e=p(".notes > :is(i:not(.review), .place)",t).map(n=>n.textContent);return Pt(l(".text",t).textContent,e.filter(n=>n!=="#"),t.id&&u(
t))}function Ee(t){let e=w(t),{title:n,when:o,date:s,tags:a,weight:r,review:d,by:c}=$(t),f=p(".notes > i:not([class])",t).map(M=>M.textContent),g=/is-(?!checked|disputed)/.
test(t.className),A=qt(t),K=l("img",t)?.getAttribute("src"),z=(N.added[e]??[]).map(M=>M.replace("(<>)",`(<${K}>)`));return r&&z.push(`${j("weight",r)} <!--${r}-\
->`),d&&z.push(`${j("review",d)}${c&&`: ${C(c)}`} <!--${d}-->`),{date:o||s,title:n,marks:o?f.slice(0,Number(g)):f,tags:a,reports:Ft(t).map((M,Xt)=>[...M,A[Xt]]),
added:z,note:N.notes[e]}}function Ft(t){let e=w(t),n=$(t).when||N.values[e]||U(t).getAttribute("datetime"),o=tt(t).also.map(v).flatMap(Ft);return[[u(t),n,N.places[e]??
""],...N.retold[e]??[],...o]}function Qt(t,e){let n=h("a");n.href=URL.createObjectURL(new Blob([e],{type:"text/plain"})),n.download=t,n.click(),URL.revokeObjectURL(
n.href)}Object.assign(dt,{correct:Ct,edit:t=>R(t.closest(".event")),revert:_t,add:()=>R(),undo:et,redo:nt,changes:Mt,take:It,download:Yt,markdown:zt,discard:Et});Object.
assign(lt,{x:()=>y()&&R(y()),a:()=>R(),v:()=>ot("checked"),d:()=>ot("disputed")});jt();Rt();Ut();})();
