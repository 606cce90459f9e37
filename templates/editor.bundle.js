/* Made from templates/script/editor (3e7b121f2a07ca00) by tools/bundle.py. */
"use strict";(()=>{var{actions:dt,keys:lt,completePart:ft,currentEvent:y,dateOfDay:pt,dayName:mt,element:g,fillSlots:G,find:l,findAll:p,goBy:ht,goToEvent:H,numberOf:w,page:i,parseDates:J,
rememberHeadings:P,root:F,showChosen:gt,sortEvents:ut,yearName:wt}=globalThis.timelinePage;function Q(t,e,n){let o=t.filter(s=>s.event!==e||s.split);return Object.keys(n).length?[...o,{event:e,...n}]:o}function xt(t,e){let n=new Set;return t.filter(o=>{
let s=e(o)||E(o).some(a=>n.has(a));if(s)for(let{id:a}of W(o))n.add(a);return!s})}var E=({event:t,add:e,merge:n=[t??e.id]})=>n,W=({add:t,split:e=[t,t]})=>e.slice(
1).filter(Boolean);function V(t){let e=new Map,n=s=>{e.has(s)||e.set(s,{also:[],tagged:[]});let a=e.get(s);return a.into?n(a.into):a},o=(s,a)=>{let r=Object.assign(
n(s),a);a.tags&&(r.tagged=[])};for(let s of t){let{event:a,merge:r,split:d,add:c,...f}=s;a&&o(a,f);for(let h of W(s)){let M=a?{...n(a),also:[],tagged:[]}:{};o(h.
id,{...M,...h,from:a,isMade:!0})}d&&o(a,d[0]),r&&Zt(r,n)}return e}function Zt([t,...e],n){let o=n(t);for(let s of e){let a=n(s);a!==o&&(a.into=t,o.also.push(s),
o.tagged.push(s))}}var Ot="timeline-initials",X="";try{X=localStorage.getItem(Ot)||""}catch{}var U={get:()=>X,set(t){X=t;try{localStorage.setItem(Ot,t)}catch{}}};var{numbers:x,words:te}=i,Z=new Map,bt={also:[],tagged:[]},ee=/^(event|is-.*|minor|same)$/,ne=/^\d{4}-(0\d|1[0-2])(-\d\d)?$/,u=t=>t.dataset.id||t.id,k=t=>l(".ti\
tle a",t).textContent,T=t=>l(".when",t).firstElementChild,tt=t=>i.states.get(u(t))??bt,j=(t,e)=>l(`.edit [name=${t}] [value="${e}"]`)?.textContent;function b(t){
return i.numberById||=new Map(i.events.map((e,n)=>[u(e),n])),i.events[i.numberById.get(t)]}function O(t){if(!Z.has(t)){i.headings.length||P();let e=w(t),[n,o,s]=x.
editorial[e]??["","",""];t.classList.remove("at","on"),Z.set(t,{title:k(t),when:"",tags:p(".tag",t).map(a=>a.textContent),weight:n,review:o,by:s,hide:!1,date:T(
t).textContent,className:t.className,nodes:Y(t.childNodes),place:[i.starts[e],i.ends[e],i.headings[e],i.months[e],x.start[e],x.end[e]]})}return Z.get(t)}var Y=t=>Array.
from(t,e=>e.cloneNode(!0));function v(t,e=i.states){let{tags:n,tagged:o=[],...s}={...O(t),...e.get(u(t))};return{...s,tags:[...new Set([n,...o.map(a=>v(b(a),e).
tags)].flat())]}}function vt(t){let e=i.states,n=V(t),o=r=>n.get(r)?.also.length||JSON.stringify(n.get(r))!==JSON.stringify(e.get(r)),s=[...new Set([...e.keys(),
...n.keys()])].filter(o);Object.assign(i,{entries:t,states:n});let a=s.map(r=>b(r)||oe(r,n.get(r)));a.filter(se).length&&ut();for(let r of a)ft(r);return a}function oe(t,{
from:e}){let n=e?b(e):i.events[0],[o,s,a]=[O(n),i.events.length,e?w(n):-1],r=n.cloneNode();r.append(...Y(o.nodes)),r.className=e?o.className:"event";for(let c of p(
".also",r))c.remove();let d=e?[]:p(":not(.when, .when *, .title, .title *, :has(.title))",r);for(let c of d)c.textContent="";r.removeAttribute("data-id"),r.id=t,
l(".title a",r).href=`#${t}`;for(let c of["kind","documents","tagged","offset","places","chapter"])x[c][s]=x[c][a];return x.documents[s]??=[...x.names.keys()],i.
order.push(s),i.total=i.events.push(r),i.shown=new Uint8Array(i.total).fill(1),i.numberByEvent=i.numberById=null,Object.assign(O(r),{isNew:!0,place:e?o.place:[]}),
r}function se(t){let e=w(t),[n,o,s]=[O(t),v(t),tt(t)],a=s.into||n.isNew&&!s.isMade;i.gone[a?"add":"delete"](e),i.searchTexts[e]=void 0,t.hidden&&=a,t.className=
n.className,t.replaceChildren(...Y(n.nodes)),l(".title a",t).textContent=o.title;let r=J(o.when),d=ce(e,r?ae(t,o.when,r):n.place);for(let h of s.also)ie(t,b(h));
let c=s.also.length||Object.keys(s).some(h=>!/also|tagged|review|by/.test(h)),f={at:t.id===i.chosen.at,corrected:c,"left-out":o.hide,minor:o.weight?o.weight==="\
minor":n.className.includes("minor"),same:n.className.includes("same")&&o.title===n.title&&!s.also.length,"is-checked":o.review==="checked","is-disputed":o.review===
"disputed"};for(let h in f)t.classList.toggle(h,f[h]);return s!==bt&&re(t,n,o,c),d}function ie(t,e){for(let n of Y(p(".text",e)))l(".from",n)||n.append(" ",g("s\
pan","from",x.places[w(e)])),n.classList.add("also"),p(".text",t).at(-1).after(n)}function re(t,e,n,o){let s=l(".notes",t);for(let r of p(".review, .tag",s))r.remove();
let a=[];o&&a.push(g("i","correction",te[n.hide?"hidden":"corrected"])),!e.isNew&&n.title!==e.title&&a.push(g("s","",e.title)),!e.isNew&&n.when&&a.push(g("s","",
e.date)),n.review&&a.push(g("i","review",`${j("review",n.review)} ${n.by}`.trim())),a.push(...n.tags.map(r=>g("i","tag",r))),s.prepend(...a.flatMap(r=>[r," "]))}
function ae(t,e,[n,o]){let[s,a]=[n??o,o??n],r=ne.test(e)?mt(s,e[8]?9:99,x):e;l(".when",t).replaceChildren(g("b","",r));let d=[...t.classList].filter(c=>ee.test(
c));return t.className=[...d,o-n>1?"coarse":"point"].join(" "),[s,a,wt(pt(s)[0],x),"",n,o]}function ce(t,[e,n,o,s,a,r]){let d=!(Object.is(e,i.starts[t])&&Object.
is(n,i.ends[t]));return[i.starts[t],i.ends[t],i.headings[t],i.months[t]]=[e,n,o,s],[x.start[t],x.end[t]]=[a,r],d&&(i.axis.places=null),d}var de=["title","when","tags","weight","review","by","hide"],D=[],_=[],$t=i.entries;function Ct(){F.classList.toggle("correcting"),Lt()}function S(t){return JSON.
stringify(t)===JSON.stringify(i.entries)?[]:(D.push(i.entries),_.length=0,Bt(t))}var et=()=>St(D,_),nt=()=>St(_,D),Et=()=>S([]),yt=t=>S(xt(i.entries,t)),Nt=t=>yt(
e=>e===i.entries[t]),kt=t=>yt(e=>E(e)[0]===u(t));function ot(t){let e=y();e&&S(st(e,{...v(e),review:t,by:U.get()})),ht(1)}function st(t,e){let n=v(t,V(Q(i.entries,
u(t),{}))),{review:o,by:s}=e,a=d=>String(e[d])!==String(n[d])&&(d!=="when"||e.when),r=Object.fromEntries(de.filter(a).map(d=>[d,e[d]]));return("review"in r||"by"in
r)&&Object.assign(r,{review:o},s&&{by:s}),Q(i.entries,u(t),r)}function it(t){$t=i.entries,l(".corrections output").textContent=t}function jt(){document.addEventListener(
"keydown",le),addEventListener("beforeunload",t=>{i.entries.length&&i.entries!==$t&&t.preventDefault()})}function le(t){t.target.closest("input, textarea, selec\
t, dialog")||!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||(t.preventDefault(),t.shiftKey?nt():et())}function St(t,e){if(!t.length)return;e.push(i.entries);
let n=Bt(t.pop());H(n.find(o=>!i.gone.has(w(o))))}function Bt(t){let e=vt(t);return Lt(),gt(),e}function Lt(){let t=i.entries.length,e=F.classList.contains("cor\
recting");l('[data-do="correct"]').ariaPressed=e,l(".corrections").hidden=!(e||D.length||_.length),l(".corrections output").textContent=t?G(i.words.corrections,
{n:t}):"",l('[data-do="undo"]').disabled=!D.length,l('[data-do="redo"]').disabled=!_.length}var{words:rt}=i,B=l("dialog.changes");function Mt(){Tt(),B.showModal()}function It(t){Nt(p("li button",B).indexOf(t)),Tt(),l("button",B).focus()}function Ut(){B.
addEventListener("click",({target:t})=>{t.matches("a")&&B.close()})}function Tt(){l("ol",B).replaceChildren(...i.entries.map(fe))}function fe(t){let e=b(E(t)[0]),
n=g("li"),o=g("a","",k(e));o.href=`#${e.id}`;let s=l("[data-do=revert]").cloneNode(!0);s.dataset.do="take";let a=pe(t,O(e)).map(r=>r.filter(Boolean).join(" → "));
return n.append(o,a.join("; ")," ",s),n}function pe({event:t,merge:e,add:n,split:o=[],...s},a){if(e)return e.slice(1).map(c=>[k(b(c)),rt.merged]);if(n)return[[rt.
added]];let r={...a,when:a.date};return[...Object.keys(s).map(c=>[r[c]&&At(c,r[c]),At(c,s[c])]),...o.map(c=>[[c.when,c.title].filter(Boolean).join(": ")])]}var At=(t,e)=>t===
"hide"?e&&rt.hidden:j(t,e)||[e].flat().join(", ");var me=40,he=/\s*[,،]\s*/,Dt=["title","when","tags","weight","review","by"],q=l("dialog.edit"),L=l("form",q),m=t=>L.elements[t],A=t=>m(t).value.trim().replace(
/\s+/g," "),$;function K(t){$=t,L.reset(),t&&ge(v(t)),m("when").required=!t,m("by").value||=U.get();for(let e of p(".existing",L))e.hidden=!t;for(let e of p("de\
tails",L))e.open=!1;Rt(),q.showModal()}function _t(){q.close(),kt($)}function Kt(){L.addEventListener("input",Rt),L.addEventListener("submit",({submitter:t})=>{
t.value&&ue()}),q.addEventListener("close",()=>H($||y(),{scroll:!1}))}function ge(t){for(let r of Dt)m(r).value=[t[r]].flat().join(", ");m("when").placeholder=O(
$).date,m("hide").checked=t.hide;let e=w($),n=r=>Math.abs(i.starts[r]-i.starts[e]),o=r=>r!==e&&!i.gone.has(r),a=i.order.filter(o).sort((r,d)=>n(r)-n(d)).slice(0,
me).map(r=>{let d=i.events[r];return new Option(`${T(d).textContent}: ${k(d)}`,u(d))});m("merge").replaceChildren(new Option("–",""),...a)}function Rt(){for(let e of[
"when","second_when"]){let n=A(e)&&!J(A(e));m(e).setCustomValidity(n?i.words.bad_date:"")}m("second_title").required=!!A("second_when");let t=/^(.*[,،] *)?/.exec(
m("tags").value)[0];for(let e of m("tags").list.options)e.value=t+e.label}function ue(){let t=$?v($):{tags:[]},e=Object.fromEntries(Dt.map(f=>[f,A(f)])),n=e.tags===
t.tags.join(", ");e.tags=n?t.tags:[...new Set(e.tags.split(he).filter(Boolean))],e.hide=m("hide").checked,U.set(e.by),e.by&&=e.review&&e.by;for(let f of e.tags)
we(f);let o=`e${Date.now().toString(36)}`;if(!$){[$]=S([...i.entries,{add:at({id:o,...e})}]).slice(-1);return}let s=u($),a=at({id:o,title:A("second_title"),when:A(
"second_when")}),{title:r,when:d}=e;a.title&&Object.assign(e,{title:t.title,when:t.when});let c=st($,e);a.title&&c.push({event:s,split:[at({title:r,when:d}),a]}),
m("merge").value&&c.push({merge:[s,m("merge").value]}),S(c)}var at=t=>Object.fromEntries(Object.entries(t).filter(([,e])=>e.length??e));function we(t){let{list:e}=m(
"tags");Array.from(e.options).some(({label:n})=>n===t)||e.append(new Option(t))}var xe=/[\\`*_[\]<>~|$^{}@]|&(?=#?\w)|#(?=[^\s#])|:(?=[/:])|==|%%/g,Oe=/^([-+=:!]|#+(?= |$)|\d+[.)](?= |$))/,be=/^\p{L}[\p{L}\p{Nd}]*$/u,C=t=>t.trim().replace(/\s+/g,
" ").replace(xe,e=>`\\${[...e].join("\\")}`).replace(Oe,e=>`${e.slice(0,-1)}\\${e.at(-1)}`),ct=t=>C(t).replace(/\\.|[();:]/g,e=>e[1]?e:`\\${e}`),ve=t=>be.test(t)?
` #${t}`:` #(${ct(t)})`,Gt=t=>` (${t.map(ct).join("; ")})`;function Ht(t,e){return`<!-- ${encodeURIComponent(t).replaceAll("--","-%2D")} ${e?`${e} `:""}-->`}function Jt({
date:t,title:e,marks:n,tags:o,reports:s,added:a,note:r}){let c=[[`- ${C(t)}: **${C(e)||"…"}**`,...n.map(f=>Gt([f])),...o.map(ve)].join("")];for(let[f,h,M,R]of s)
R.trim()&&c.push(`  > ${C(R)}`),c.push(`  ${`${C(M)} ${Ht(f,h)}`.trim()}`);return[...c,...a.map(f=>`  ${f}`),r].filter(Boolean).join(`

`)}var Pt=(t,e,n)=>`- ${ct(t)}${e.length?Gt(e):""}${n&&` ${Ht(n)}`}`;var{numbers:N,words:Wt}=i,Vt=t=>!l("[name=checked]").checked||t.matches(".is-checked");function Yt(){let t=o=>[...E(o),...W(o).map(({id:s})=>s)],e=i.entries.filter(
o=>t(o).map(b).some(Vt)),n=e.map(o=>({...o,...$e(o)}));Qt("corrections.json",`${JSON.stringify({corrections:n},null,2)}
`),e.length===i.entries.length&&it(Wt.apply)}function $e(t){let e=E(t).map(b),n=s=>t.merge?e.map(s):s(e[0]);return e.some(s=>O(s).isNew)?{}:{title_was:n(s=>O(s).
title),text_was:n(s=>qt(s)[0])}}function qt(t){let e=o=>!o.matches?.(".from, .mark"),n=o=>Array.from(o,s=>s.textContent).join("");return p(".text",t).map(o=>n([
...o.childNodes].filter(e)))}function zt(){P();let t=c=>!i.gone.has(c)&&!i.events[c].matches(".left-out")&&Vt(i.events[c]),e=i.order.filter(t).sort((c,f)=>i.starts[c]-
i.starts[f]||c-f),{front:n,note:o}=N.file,s=l(".lead:not(:has(.from)) [dir]"),a=G(Wt.found,{n:e.length,total:i.total-i.gone.size}),r=[n,`# ${C(l(".heading").textContent)}`,
s&&`${C(s.textContent)} <!--lead-->`,`${a}. <!-- about -->`,o],d;for(let c of e)i.headings[c]!==d&&r.push(`## ${i.headings[c]}`),d=i.headings[c],r.push(Jt(Ee(i.
events[c])));for(let c of p("#undated, #problems"))r.push(`## ${N.below[c.id]}`,p("li",c).map(Ce).join(`
`));Qt("timeline.md",`${r.filter(Boolean).join(`

`)}
`),it("")}function Ce(t){let e=p(".notes > :is(i:not(.review), .place)",t).map(n=>n.textContent);return Pt(l(".text",t).textContent,e.filter(n=>n!=="#"),t.id&&u(
t))}function Ee(t){let e=w(t),{title:n,when:o,date:s,tags:a,weight:r,review:d,by:c}=v(t),f=p(".notes > i:not([class])",t).map(I=>I.textContent),h=/is-(?!checked|disputed)/.
test(t.className),M=qt(t),R=l("img",t)?.getAttribute("src"),z=(N.added[e]??[]).map(I=>I.replace("(<>)",`(<${R}>)`));return r&&z.push(`${j("weight",r)} <!--${r}-\
->`),d&&z.push(`${j("review",d)}${c&&`: ${C(c)}`} <!--${d}-->`),{date:o||s,title:n,marks:o?f.slice(0,Number(h)):f,tags:a,reports:Ft(t).map((I,Xt)=>[...I,M[Xt]]),
added:z,note:N.notes[e]}}function Ft(t){let e=w(t),n=v(t).when||N.values[e]||T(t).getAttribute("datetime"),o=tt(t).also.map(b).flatMap(Ft);return[[u(t),n,N.places[e]??
""],...N.retold[e]??[],...o]}function Qt(t,e){let n=g("a");n.href=URL.createObjectURL(new Blob([e],{type:"text/plain"})),n.download=t,n.click(),URL.revokeObjectURL(
n.href)}Object.assign(dt,{correct:Ct,edit:t=>K(t.closest(".event")),revert:_t,add:()=>K(),undo:et,redo:nt,changes:Mt,take:It,download:Yt,markdown:zt,discard:Et});Object.
assign(lt,{x:()=>y()&&K(y()),a:()=>K(),v:()=>ot("checked"),d:()=>ot("disputed")});jt();Kt();Ut();})();
