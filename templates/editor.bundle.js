/* Made from templates/script/editor (ddae39ab46314e3d) by tools/bundle.py. */
"use strict";(()=>{var{actions:lt,keys:ft,completePart:pt,currentEvent:y,dateOfDay:mt,dayName:gt,element:h,fillSlots:H,find:l,findAll:p,goBy:ht,goToEvent:G,numberOf:w,page:i,parseDates:J,
rememberHeadings:P,root:F,showChosen:ut,sortEvents:wt,yearName:xt}=globalThis.timelinePage;function Q(t,e,n){let o=t.filter(s=>s.event!==e||s.split);return Object.keys(n).length?[...o,{event:e,...n}]:o}function Ot(t,e){let n=new Set;return t.filter(o=>{
let s=e(o)||E(o).some(a=>n.has(a));if(s)for(let{id:a}of W(o))n.add(a);return!s})}var E=({event:t,add:e,merge:n=[t??e.id]})=>n,W=({add:t,split:e=[t,t]})=>e.slice(
1).filter(Boolean);function V(t){let e=new Map,n=s=>{e.has(s)||e.set(s,{also:[],tagged:[]});let a=e.get(s);return a.into?n(a.into):a},o=(s,a)=>{let r=Object.assign(
n(s),a);a.tags&&(r.tagged=[])};for(let s of t){let{event:a,merge:r,split:d,add:c,...f}=s;a&&o(a,f);for(let g of W(s)){let A=a?{...n(a),also:[],tagged:[]}:{};o(g.
id,{...A,...g,from:a,isMade:!0})}d&&o(a,d[0]),r&&te(r,n)}return e}function te([t,...e],n){let o=n(t);for(let s of e){let a=n(s);a!==o&&(a.into=t,o.also.push(s),
o.tagged.push(s))}}var bt="timeline-initials",X="";try{X=localStorage.getItem(bt)||""}catch{}var I={get:()=>X,set(t){X=t;try{localStorage.setItem(bt,t)}catch{}}};var{numbers:x,words:ee}=i,Z=new Map,vt={also:[],tagged:[]},ne=/^(event|is-.*|minor|same)$/,oe=/^\d{4}-(0\d|1[0-2])(-\d\d)?$/,u=t=>t.dataset.id||t.id,N=t=>l(".ti\
tle a",t).textContent,U=t=>l(".when",t).firstElementChild,tt=t=>i.states.get(u(t))??vt,k=(t,e)=>l(`.edit [name=${t}] [value="${e}"]`)?.textContent;function v(t){
return i.numberById||=new Map(i.events.map((e,n)=>[u(e),n])),i.events[i.numberById.get(t)]}function b(t){if(!Z.has(t)){i.headings.length||P();let e=w(t),[n,o,s]=x.
editorial[e]??["","",""];t.classList.remove("at","on"),Z.set(t,{title:N(t),when:"",tags:p(".tag",t).map(a=>a.textContent),weight:n,review:o,by:s,hide:!1,date:U(
t).textContent,className:t.className,nodes:Y(t.childNodes),place:[i.starts[e],i.ends[e],i.headings[e],i.months[e],x.start[e],x.end[e]]})}return Z.get(t)}var Y=t=>Array.
from(t,e=>e.cloneNode(!0));function C(t,e=i.states){let{tags:n,tagged:o=[],...s}={...b(t),...e.get(u(t))};return{...s,tags:[...new Set([n,...o.map(a=>C(v(a),e).
tags)].flat())]}}function Ct(t){let e=i.states,n=V(t),o=r=>n.get(r)?.also.length||JSON.stringify(n.get(r))!==JSON.stringify(e.get(r)),s=[...new Set([...e.keys(),
...n.keys()])].filter(o);Object.assign(i,{entries:t,states:n});let a=s.map(r=>v(r)||se(r,n.get(r)));a.filter(ie).length&&wt();for(let r of a)pt(r);return a}function se(t,{
from:e}){let n=e?v(e):i.events[0],[o,s,a]=[b(n),i.events.length,e?w(n):-1],r=n.cloneNode();r.append(...Y(o.nodes)),r.className=e?o.className:"event";for(let c of p(
".also",r))c.remove();let d=e?[]:p(":not(.when, .when *, .title, .title *, :has(.title))",r);for(let c of d)c.textContent="";r.removeAttribute("data-id"),r.id=t,
l(".title a",r).href=`#${t}`;for(let c of["kind","documents","tagged","offset","places","chapter"])x[c][s]=x[c][a];return x.documents[s]??=[...x.names.keys()],i.
order.push(s),i.total=i.events.push(r),i.shown=new Uint8Array(i.total).fill(1),i.numberByEvent=i.numberById=null,Object.assign(b(r),{isNew:!0,place:e?o.place:[]}),
r}function ie(t){let e=w(t),[n,o,s]=[b(t),C(t),tt(t)],a=s.into||n.isNew&&!s.isMade;i.gone[a?"add":"delete"](e),i.searchTexts[e]=void 0,t.hidden&&=a,t.className=
n.className,t.replaceChildren(...Y(n.nodes)),l(".title a",t).textContent=o.title;let r=J(o.when),d=de(e,r?ce(t,o.when,r):n.place);for(let g of s.also)re(t,v(g));
let c=s.also.length||Object.keys(s).some(g=>!/also|tagged|review|by/.test(g)),f={at:t.id===i.chosen.at,corrected:c,"left-out":o.hide,minor:o.weight?o.weight==="\
minor":n.className.includes("minor"),same:n.className.includes("same")&&o.title===n.title&&!s.also.length,"is-checked":o.review==="checked","is-disputed":o.review===
"disputed"};for(let g in f)t.classList.toggle(g,f[g]);return s!==vt&&ae(t,n,o,c),d}var et=t=>x.places[w(t)]??l(".notes>span",t)?.lastChild?.textContent.trim()??
"";function re(t,e){for(let n of Y(p(".text",e)))l(".from",n)||n.append(" ",h("span","from",et(e))),n.classList.add("also"),p(".text",t).at(-1).after(n)}function ae(t,e,n,o){
let s=l(".notes",t);for(let r of p(".review, .tag",s))r.remove();let a=[];o&&a.push(h("i","correction",ee[n.hide?"hidden":"corrected"])),!e.isNew&&n.title!==e.title&&
a.push(h("s","",e.title)),!e.isNew&&n.when&&a.push(h("s","",e.date)),n.review&&a.push(h("i","review",`${k("review",n.review)} ${n.by}`.trim())),a.push(...n.tags.
map(r=>h("i","tag",r))),s.prepend(...a.flatMap(r=>[r," "]))}function ce(t,e,[n,o]){let[s,a]=[n??o,o??n],r=oe.test(e)?gt(s,e[8]?9:99,x):e;l(".when",t).replaceChildren(
h("b","",r));let d=[...t.classList].filter(c=>ne.test(c));return t.className=[...d,o-n>1?"coarse":"point"].join(" "),[s,a,xt(mt(s)[0],x),"",n,o]}function de(t,[
e,n,o,s,a,r]){let d=!(Object.is(e,i.starts[t])&&Object.is(n,i.ends[t]));return[i.starts[t],i.ends[t],i.headings[t],i.months[t]]=[e,n,o,s],[x.start[t],x.end[t]]=
[a,r],d&&(i.axis.places=null),d}var le=["title","when","tags","weight","review","by","hide"],T=[],D=[],$t=i.entries;function Et(){F.classList.toggle("correcting"),At()}function j(t){return JSON.
stringify(t)===JSON.stringify(i.entries)?[]:(T.push(i.entries),D.length=0,Lt(t))}var nt=()=>Bt(T,D),ot=()=>Bt(D,T),yt=()=>j([]),Nt=t=>j(Ot(i.entries,t)),kt=t=>Nt(
e=>e===i.entries[t]),jt=t=>Nt(e=>E(e)[0]===u(t));function st(t){let e=y();e&&j(it(e,{...C(e),review:t,by:I.get()})),ht(1)}function it(t,e){let n=C(t,V(Q(i.entries,
u(t),{}))),{review:o,by:s}=e,a=d=>String(e[d])!==String(n[d])&&(d!=="when"||e.when),r=Object.fromEntries(le.filter(a).map(d=>[d,e[d]]));return("review"in r||"by"in
r)&&Object.assign(r,{review:o},s&&{by:s}),Q(i.entries,u(t),r)}function rt(t){$t=i.entries,l(".corrections output").textContent=t}function St(){document.addEventListener(
"keydown",fe),addEventListener("beforeunload",t=>{i.entries.length&&i.entries!==$t&&t.preventDefault()})}function fe(t){t.target.closest("input, textarea, selec\
t, dialog")||!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||(t.preventDefault(),t.shiftKey?ot():nt())}function Bt(t,e){if(!t.length)return;e.push(i.entries);
let n=Lt(t.pop());G(n.find(o=>!i.gone.has(w(o))))}function Lt(t){let e=Ct(t);return At(),ut(),e}function At(){let t=i.entries.length,e=F.classList.contains("cor\
recting");l('[data-do="correct"]').ariaPressed=e,l(".corrections").hidden=!(e||T.length||D.length),l(".corrections output").textContent=t?H(i.words.corrections,
{n:t}):"",l('[data-do="undo"]').disabled=!T.length,l('[data-do="redo"]').disabled=!D.length}var{words:at}=i,S=l("dialog.changes");function It(){Dt(),S.showModal()}function Ut(t){kt(p("li button",S).indexOf(t)),Dt(),l("button",S).focus()}function Tt(){S.
addEventListener("click",({target:t})=>{t.matches("a")&&S.close()})}function Dt(){l("ol",S).replaceChildren(...i.entries.map(pe))}function pe(t){let e=v(E(t)[0]),
n=h("li"),o=h("a","",N(e));o.href=`#${e.id}`;let s=l("[data-do=revert]").cloneNode(!0);s.dataset.do="take";let a=me(t,b(e)).map(r=>r.filter(Boolean).join(" → "));
return n.append(o,a.join("; ")," ",s),n}function me({event:t,merge:e,add:n,split:o=[],...s},a){if(e)return e.slice(1).map(c=>[N(v(c)),at.merged]);if(n)return[[at.
added]];let r={...a,when:a.date};return[...Object.keys(s).map(c=>[r[c]&&Mt(c,r[c]),Mt(c,s[c])]),...o.map(c=>[[c.when,c.title].filter(Boolean).join(": ")])]}var Mt=(t,e)=>t===
"hide"?e&&at.hidden:k(t,e)||[e].flat().join(", ");var ge=40,he=/\s*[,،]\s*/,_t=["title","when","tags","weight","review","by"],q=l("dialog.edit"),_=l("form",q),m=t=>_.elements[t],B=t=>m(t).value.trim().replace(
/\s+/g," "),O;function R(t){O=t,_.reset(),t&&ue(C(t)),m("when").required=!t,m("by").value||=I.get();for(let e of p(".existing",_))e.hidden=!t;Ht(),q.showModal()}
function Rt(){q.close(),jt(O)}function Kt(){_.addEventListener("input",Ht),_.addEventListener("submit",({submitter:t})=>{t.value&&(we(),i.chosen.at=O.id)}),q.addEventListener(
"close",()=>{let t=O||y(),e=t?.getBoundingClientRect().top;G(t,{scroll:e<0||e>innerHeight})})}function ue(t){for(let r of _t)m(r).value=[t[r]].flat().join(", ");
m("when").placeholder=b(O).date,m("hide").checked=t.hide;let e=w(O),n=r=>Math.abs(i.starts[r]-i.starts[e]),o=r=>r!==e&&!i.gone.has(r),a=i.order.filter(o).sort((r,d)=>n(
r)-n(d)).slice(0,ge).map(r=>{let d=i.events[r];return new Option(`${U(d).textContent}: ${N(d)}`,u(d))});m("merge").replaceChildren(new Option("–",""),...a)}function Ht(){
for(let e of["when","second_when"]){let n=B(e)&&!J(B(e));m(e).setCustomValidity(n?i.words.bad_date:"")}m("second_title").required=!!B("second_when");let t=/^(.*[,،] *)?/.
exec(m("tags").value)[0];for(let e of m("tags").list.options)e.value=t+e.label}function we(){let t=O?C(O):{tags:[]},e=Object.fromEntries(_t.map(f=>[f,B(f)])),n=e.
tags===t.tags.join(", ");e.tags=n?t.tags:[...new Set(e.tags.split(he).filter(Boolean))],e.hide=m("hide").checked,I.set(e.by),e.by&&=e.review&&e.by;for(let f of e.
tags)xe(f);let o=`e${Date.now().toString(36)}`;if(!O){[O]=j([...i.entries,{add:ct({id:o,...e})}]).slice(-1);return}let s=u(O),a=ct({id:o,title:B("second_title"),
when:B("second_when")}),{title:r,when:d}=e;a.title&&Object.assign(e,{title:t.title,when:t.when});let c=it(O,e);a.title&&c.push({event:s,split:[ct({title:r,when:d}),
a]}),m("merge").value&&c.push({merge:[s,m("merge").value]}),j(c)}var ct=t=>Object.fromEntries(Object.entries(t).filter(([,e])=>e.length??e));function xe(t){let{
list:e}=m("tags");Array.from(e.options).some(({label:n})=>n===t)||e.append(new Option(t))}var Oe=/[\\`*_[\]<>~|$^{}@]|&(?=#?\w)|#(?=[^\s#])|:(?=[/:])|==|%%/g,be=/^([-+=:!]|#+(?= |$)|\d+[.)](?= |$))/,ve=/^\p{L}[\p{L}\p{Nd}]*$/u,$=t=>t.trim().replace(/\s+/g,
" ").replace(Oe,e=>`\\${[...e].join("\\")}`).replace(be,e=>`${e.slice(0,-1)}\\${e.at(-1)}`),dt=t=>$(t).replace(/\\.|[();:]/g,e=>e[1]?e:`\\${e}`),Ce=t=>ve.test(t)?
` #${t}`:` #(${dt(t)})`,Gt=t=>` (${t.map(dt).join("; ")})`;function Jt(t,e){return`<!-- ${encodeURIComponent(t).replaceAll("--","-%2D")} ${e?`${e} `:""}-->`}function Pt({
date:t,title:e,marks:n,tags:o,reports:s,added:a,note:r}){let c=[[`- ${$(t)}: **${$(e)||"…"}**`,...n.map(f=>Gt([f])),...o.map(Ce)].join("")];for(let[f,g,A,K]of s)
K.trim()&&c.push(`  > ${$(K)}`),c.push(`  ${`${$(A)} ${Jt(f,g)}`.trim()}`);return[...c,...a.map(f=>`  ${f}`),r].filter(Boolean).join(`

`)}var Wt=(t,e,n)=>`- ${dt(t)}${e.length?Gt(e):""}${n&&` ${Jt(n)}`}`;var{numbers:L,words:Vt}=i,Yt=t=>!l("[name=checked]").checked||t.matches(".is-checked");function qt(){let t=o=>[...E(o),...W(o).map(({id:s})=>s)],e=i.entries.filter(
o=>t(o).map(v).some(Yt)),n=e.map(o=>({...o,...$e(o)}));Xt("corrections.json",`${JSON.stringify({corrections:n},null,2)}
`),e.length===i.entries.length&&rt(Vt.apply)}function $e(t){let e=E(t).map(v),n=s=>t.merge?e.map(s):s(e[0]);return e.some(s=>b(s).isNew)?{}:{title_was:n(s=>b(s).
title),text_was:n(s=>zt(s)[0])}}function zt(t){let e=o=>!o.matches?.(".from, b"),n=o=>Array.from(o,s=>s.textContent).join("");return p(".text",t).map(o=>n([...o.
childNodes].filter(e)))}function Ft(){P();let t=c=>!i.gone.has(c)&&!i.events[c].matches(".left-out")&&Yt(i.events[c]),e=i.order.filter(t).sort((c,f)=>i.starts[c]-
i.starts[f]||c-f),{front:n,note:o}=L.file,s=l(".lead:not(:has(.from)) [dir]"),a=H(Vt.found,{n:e.length,total:i.total-i.gone.size}),r=[n,`# ${$(l(".heading").textContent)}`,
s&&`${$(s.textContent)} <!--lead-->`,`${a}. <!-- about -->`,o],d;for(let c of e)i.headings[c]!==d&&r.push(`## ${i.headings[c]}`),d=i.headings[c],r.push(Pt(ye(i.
events[c])));for(let c of p("#undated, #problems"))r.push(`## ${L.below[c.id]}`,p("li",c).map(Ee).join(`
`));Xt("timeline.md",`${r.filter(Boolean).join(`

`)}
`),rt("")}function Ee(t){let e=p(".notes > :is(i:not(.review), .place)",t).map(n=>n.textContent);return Wt(l(".text",t).textContent,e.filter(n=>n!=="#"),t.id&&u(
t))}function ye(t){let e=w(t),{title:n,when:o,date:s,tags:a,weight:r,review:d,by:c}=C(t),f=p(".notes > i:not([class])",t).map(M=>M.textContent),g=/is-(?!checked|disputed)/.
test(t.className),A=zt(t),K=l("img",t)?.getAttribute("src"),z=(L.added[e]??[]).map(M=>M.replace("(<>)",`(<${K}>)`));return r&&z.push(`${k("weight",r)} <!--${r}-\
->`),d&&z.push(`${k("review",d)}${c&&`: ${$(c)}`} <!--${d}-->`),{date:o||s,title:n,marks:o?f.slice(0,Number(g)):f,tags:a,reports:Qt(t).map((M,Zt)=>[...M,A[Zt]]),
added:z,note:L.notes[e]}}function Qt(t){let e=w(t),n=C(t).when||L.values[e]||U(t).getAttribute("datetime"),o=tt(t).also.map(v).flatMap(Qt);return[[u(t),n,et(t)],
...L.retold[e]??[],...o]}function Xt(t,e){let n=h("a");n.href=URL.createObjectURL(new Blob([e],{type:"text/plain"})),n.download=t,n.click(),URL.revokeObjectURL(
n.href)}Object.assign(lt,{correct:Et,edit:t=>R(t.closest(".event")),revert:Rt,add:()=>R(),undo:nt,redo:ot,changes:It,take:Ut,download:qt,markdown:Ft,discard:yt});Object.
assign(ft,{x:()=>y()&&R(y()),a:()=>R(),v:()=>st("checked"),d:()=>st("disputed")});St();Kt();Tt();})();
