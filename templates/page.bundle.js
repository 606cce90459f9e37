/* Made from templates/script (24f87c629f2f307d) by tools/bundle.py. */
"use strict";(()=>{var I=document.querySelector(".timeline"),Y=document.documentElement.dir==="rtl",l=(t,e=I)=>e.querySelector(t),m=(t,e=I)=>Array.from(e.querySelectorAll(t)),A=t=>l(
`.tools [name="${t}"]`),rt=m('.tools [name="only"]');function x(t,e,n){let o=document.createElement(t);return e&&(o.className=e),n!==void 0&&(o.textContent=n),o}
function v(t,e,n,o){let s=document.createElementNS("http://www.w3.org/2000/svg",t);for(let i in e)s.setAttribute(i,e[i]);return o!==void 0&&(s.textContent=o),n.
append(s),s}var G=JSON.parse(document.getElementById("numbers").textContent),it=m(".event"),r={numbers:G,words:G.words,events:it,total:it.length,starts:G.start.map((t,e)=>t??
G.end[e]??NaN),ends:G.end.map((t,e)=>t??G.start[e]??NaN),chosen:{q:"",from:"",to:"",not:new Set,sort:"date",view:"",at:""},shown:new Uint8Array(it.length).fill(
1),order:it.map((t,e)=>e),parts:[],headings:[],months:[],reasonsAreOpen:!1,axis:{low:0,high:1,places:null},corrections:new Map,originals:new Map,edited:null,searchTexts:new Array(
it.length),numberByEvent:null,passagesById:null};function V(t){return r.numberByEvent||=new Map(r.events.map((e,n)=>[e,n])),r.numberByEvent.get(t)}var xt=()=>document.
getElementById(r.chosen.at),at=t=>String(t).replace(/\B(?=(\d{3})+$)/g,r.numbers.separator),X=(t,e)=>t.replace(/\{(\w+)\}/g,(n,o)=>e[o]);var Xt={};function wt(t,e){Xt[t]=e;let n=()=>{if(Xt[t]!==e)return;let o=performance.now()+4;for(;performance.now()<o;)if(e.next().done)return;requestAnimationFrame(
n)};n()}function Et(t,e){let n;return(...o)=>{clearTimeout(n),n=setTimeout(e,t,...o)}}var Ye=150,Qt=["q","from","to","view"];function Zt(){let{chosen:t}=r,e=location.hash.slice(1),n=e[0]==="?",o=new URLSearchParams(n?e.slice(1):"");for(let a of Qt)
t[a]=o.get(a)||"";let s=Array.from(A("sort").options,a=>a.value);t.sort=s.includes(o.get("sort"))?o.get("sort"):"date";let i=rt.map(a=>a.value);t.not=new Set((o.
get("not")||"").split(",").filter(a=>i.includes(a))),t.at=n?o.get("at")||"":e;for(let a of["q","from","to","sort"])A(a).value=t[a];for(let a of rt)a.checked=!t.
not.has(a.value)}function Q(){let{chosen:t}=r,e=Qt.filter(s=>t[s]).map(s=>[s,t[s]]);t.not.size&&e.push(["not",[...t.not].join(",")]),t.sort!=="date"&&e.push(["s\
ort",t.sort]),e.length&&t.at&&e.push(["at",t.at]);let n=e.map(([s,i])=>`${s}=${He(i)}`),o=n.length?`#?${n.join("&")}`:t.at&&`#${t.at}`;return location.href.split(
"#")[0]+o}function Ot(){try{history.replaceState(null,"",Q())}catch{}}var vt=Et(Ye,Ot),He=t=>encodeURIComponent(t).replace(/%(2C|2F)/g,decodeURIComponent);function B(t,e=1,n=1){let o=e<3,s=o?t-1:t,i=o?e+12:e,a=Math.floor(s/4)-Math.floor(s/100)+Math.floor(s/400);return s*365+a+Math.floor((153*i-457)/5)+n-306}function T(t){
let e=Math.floor(t)+305,n=Math.floor(e/146097),o=e-n*146097,s=Math.floor(o/1460)-Math.floor(o/36524)+Math.floor(o/146096),i=Math.floor((o-s)/365),a=o-(365*i+Math.
floor(i/4)-Math.floor(i/100)),c=Math.floor((5*a+2)/153),f=c>9;return[i+n*400+(f?1:0),c+(f?-9:3),a-Math.floor((153*c+2)/5)+1]}function Z(t,e,n=0){let o=t*12+e-1+
n,s=Math.floor(o/12);return B(s,o-s*12+1)}var Jt=[...[9,8,7,6,5,4,3,2,1,0].flatMap(t=>[5,2,1].map(e=>[e*10**t,"year",365.2425])),...[6,3,1].map(t=>[t,"month",30.44]),...[14,7,2,1].map(t=>[t,"day",1]),...[
360,180,60,30,10,5,1].map(t=>[t,"minute",1/1440]),...[15,5,1].map(t=>[t,"second",1/86400])],Nt=99,Fe=999,qe=1e-9,ze=3650,Ke=90,je=3,Ge=.01,Ve=1e4,Xe=1e6,Qe=" ",
ct=t=>String(t).padStart(2,"0");function H(t,e){if(t>0&&t<100)return e.early.replace("{}",t);let n=t>0?t:1-t-(t<=-Xe&&t%10===0),o=n<Ve?String(n):String(n).replace(
/\B(?=(\d{3})+$)/g,Qe);return t>0?o:e.before.replace("{}",o)}function Dt(t,e,n){let[o,s,i]=T(t);if(e>ze)return H(o,n);let a=`${n.months[s-1]} ${H(o,n)}`;if(e>Ke)
return a;let c=`${i} ${a}`;return e>je?c:`${c} ${ee((t-Math.floor(t))*86400,e<Ge)}`}function ft(t){let[e,n,o]=T(t);if(Math.abs(e)>9999)return`Y${e}`;let s=String(
Math.abs(e)).padStart(4,"0");return`${e<0?"-":""}${s}-${ct(n)}-${ct(o)}`}function te(t,e,n,o){let[s,i,a]=Jt.findLast(f=>f[0]*f[2]>=n)||Jt[0],c;return i==="year"?
c=Ze(t,e,s,o):i==="month"?c=Je(t,e,s,o):i==="day"?c=tn(t,e,s,o):c=en(t,e,s*a,i==="second",o),c.filter(([f])=>f>=t&&f<=e)}function ee(t,e){let n=`${ct(Math.floor(
t/3600))}:${ct(Math.floor(t/60)%60)}`;return e?`${n}:${ct(Math.floor(t%60))}`:n}function Ze(t,e,n,o){let s=[],i=Math.floor(T(t)[0]/n)*n;for(let a=0;a<Nt;a++){let c=i+
a*n,f=n>1&&c<=0?c+1:c,u=B(f);if(u>e)break;s.push([u,H(f,o)])}return s}function Je(t,e,n,o){let s=[],[i,a]=T(t),c=Math.floor((i*12+a-1)/n)*n;for(let f=0;f<Nt;f++){
let u=Z(0,1,c+f*n);if(u>e)break;let[g,d]=T(u),p=H(g,o);s.push([u,d===1?p:`${o.months[d-1]} ${p}`])}return s}function tn(t,e,n,o){let s=[],[i,a]=T(t),c=B(i,a);for(let f=c;f<=
e&&f<c+Fe;f++){let[u,g,d]=T(f),p=n>2&&d>28;if((d-1)%n||p)continue;let N=o.months[g-1];s.push([f,d===1?`${N} ${H(u,o)}`:`${d} ${N}`])}return s}function en(t,e,n,o,s){
let i=[],a=Math.floor(t);for(let c=Math.floor((t-a)/n);i.length<Nt;c++){let f=a+c*n;if(f>e)break;let u=Math.floor(f+qe),g=Math.round((f-u)*86400),[,d,p]=T(u);i.
push([f,g?ee(g,o):`${p} ${s.months[d-1]}`])}return i}function ne(t,e){let n=e.find(c=>t<=c[1])||e.at(-1);if(!n)return 0;let[o,s,i,a]=n;return i+Math.max(0,Math.min(1,(t-o)/(s-o)))*(a-i)}function oe(t,e){let[n,o,s,
i]=e.find(a=>t<=a[3])||e.at(-1);return n+(Math.max(s,Math.min(i,t))-s)/(i-s)*(o-n)}function se(t){let e=t.map(([n,o,s,i])=>(i-s)/(o-n));return Math.max(0,...e)/
1440}var h=l(".view"),{numbers:L,axis:E}=r,{stretches:lt}=L,nn=6,Mt=[{names:L.names,ofEvent:L.documents},{names:L.tags,ofEvent:L.tagged}].find(({names:t})=>t.length>
1&&t.length<=nn)||{names:[]},tt=Mt.names.length||1,ie=19,ae=tt>1?Math.max(2,Math.floor(10/tt)):8,St=tt>1?16:0,Tt=St+ie*ae+9,et=tt*Tt,on=26,sn=76,rn=6.8,an=6.6,cn=14,
re=46,yt=9,fn=16,At=6,ln=90,Rt=36,dn=120,y=0,_t=!1,D=t=>ne(t,lt),O=t=>oe(t,lt);function R(){!h||_t||(_t=!0,requestAnimationFrame(un))}function ce(){if(!h)return;
h.setAttribute("height",et+on),new ResizeObserver(()=>{h.clientWidth!==y&&R()}).observe(h)}function ut(){return E.places||={from:Float64Array.from(r.starts,t=>D(
t)),to:Float64Array.from(r.ends,t=>D(t))},E.places}var dt=t=>(t-E.low)*y/(E.high-E.low),P=(t,e=0)=>Y?y-t-e:t;function un(){if(_t=!1,y=h.clientWidth,!y||!lt.length)
return;let t=document.createDocumentFragment();gn(v("g",{class:"ticks"},t)),v("line",{class:"axis",x1:0,x2:y,y1:et,y2:et},t);let e=mn(),n=e.length>ln?Sn:vn;pn(e).
forEach((o,s)=>{let i=v("g",{},t),a=s*Tt;tt>1&&En(i,Mt.names[s],a),n(i,o,a+St)}),h.replaceChildren(t),hn(e.length)}var hn=Et(dn,t=>{let e=O(E.low),n=O(E.high),[
o,s]=[e,n].map(i=>Dt(i,n-e,L));l(".shown").textContent=X(r.words.shown,{from:o,to:s,n:at(t)})});function mn(){let{from:t,to:e}=ut(),n=[];for(let o=0;o<r.total;o++)
r.shown[o]&&e[o]>=E.low&&t[o]<=E.high&&n.push(o);return n}function pn(t){if(tt===1)return[t];let e=Mt.names.map(()=>[]);for(let n of t)for(let o of[Mt.ofEvent[n]].
flat())e[o]?.push(n);return e}function gn(t){let e=(E.high-E.low)/y,n=-1;lt.forEach(([o,s,i,a],c)=>{if(a<E.low||i>E.high)return;let f=O(Math.max(i,E.low)),u=O(Math.
min(a,E.high)),g=(f+u)/2,d=sn*e*(s-o)/(a-i),p=te(f,u,d,L);p.length||p.push([g,Dt(g,u-f,L)]);for(let[st,gt]of p)n=xn(t,dt(D(st)),gt,n);let N=lt[c+1];N&&wn(t,(a+N[2])/
2)})}function xn(t,e,n,o){let s=n.length*rn/2;return v("line",{x1:P(e),x2:P(e),y1:0,y2:et+5},t),e-s<o||e+s>y?o:(v("text",{x:P(e),y:et+19},t,n),e+s+8)}function wn(t,e){
let n=P(dt(e)),o=et+7;v("path",{class:"break",d:`M${n-7} ${o}l6 -14M${n+1} ${o}l6 -14`},t)}function En(t,e,n){v("line",{class:"lane",x1:0,x2:y,y1:n,y2:n},t),v("\
text",{class:"name",x:P(2),y:n+12},t,e)}function vn(t,e,n){let o=new Array(ae).fill(-1/0);for(let s of e){let i=yn(s),a=o.findIndex(c=>c+6<=i.left);a>=0&&(o[a]=
i.right),Mn(t,r.events[s],{...i,row:a},n)}}function yn(t){let[e,n]=An(t),o=Math.min(Rt,fe(r.events[t]).length)*an+cn;if(n-e>fn){let i=Math.max(0,Math.min(e,y-o));
return{start:e,end:n,title:"above",left:i,right:Math.max(n,i+o)}}if(n+o>y&&e>o)return{start:e,end:n,title:"before",left:e-o,right:n};let s=Math.max(0,e);return{
start:e,end:n,title:"after",left:s,right:Math.max(n,s+o)}}function An(t){let{from:e,to:n}=ut(),o=dt(e[t]),s=dt(n[t]);L.start[t]===null&&(o=s-re),L.end[t]===null&&
(s=o+re);let i=(o+s)/2;return s-o<yt?[i-yt/2,i+yt/2]:[o,s]}function Mn(t,e,{start:n,end:o,title:s,left:i,row:a},c){let f=s==="above",u=a>=0,g=fe(e),d=e.className.
replace("event",""),p=f?d.replace("point","coarse"):d,N=v("a",{href:`#${e.id}`,tabindex:-1,class:p},t);v("title",{},N,`${l(".when",e).firstElementChild.textContent}\
: ${g}`);let st=u?c+a*ie+(f?13:4):c+Tt-St-8,gt=f||!u?5:yt,Gt=Math.max(n,-60),Vt=Math.min(o,y+60)-Gt;if(v("rect",{x:P(Gt,Vt),y:st,width:Vt,height:gt,rx:gt/2},N),
!u||i>y-30)return;let ke={above:i,before:n-5,after:o+5}[s],Ue=g.length>Rt?`${g.slice(0,Rt-1)}…`:g,We={x:P(ke),y:f?st-3:st+9,class:s==="before"?"last":""};v("t\
ext",We,N,Ue)}var fe=t=>l(".title",t).textContent;function Sn(t,e,n){let o=Tn(e,Math.ceil(y/At)),s=Math.max(4,...o),i=Tt-St-8,a=At-1;o.forEach((c,f)=>{if(c<1e-6)
return;let u=Math.max(1.5,c/s*i),g=P(f*At+.5,a);v("rect",{class:"column",x:g,y:n+i+6-u,width:a,height:u},t)})}function Tn(t,e){let{from:n,to:o}=ut(),s=new Float64Array(
e+1),i=a=>Math.max(0,Math.min(e-1,Math.floor(dt(a)/At)));for(let a of t){let c=i(n[a]),f=i(o[a]),u=1/(f-c+1);s[c]+=u,s[f+1]-=u}for(let a=1;a<e;a++)s[a]+=s[a-1];
return s.subarray(0,e)}var{axis:w}=r,bn=se(r.numbers.stretches),Cn=.999,In=.001;function F(t,e){if(!h)return;let n=Math.max(bn,Math.min(1,e-t));w.low=Math.max(0,Math.min(1-n,t)),w.high=
w.low+n;let o=[O(w.low),O(w.high)].map(s=>n<In?s.toFixed(5):Math.round(s));r.chosen.view=n>Cn?"":o.join("~"),R(),vt()}var q=()=>F(0,1);function M(t,e=Ln()){F(e-
(e-w.low)*t,e+(w.high-e)*t)}function k(t){let e=t*(w.high-w.low);F(w.low+e,w.high+e)}function Ln(){let{from:t,to:e}=ut(),n=(w.low+w.high)/2,o=n,s=w.high-n;for(let i=0;i<
r.total;i++){let a=(t[i]+e[i])/2,c=r.events[i].id===r.chosen.at?-1:Math.abs(a-n);r.shown[i]&&a>=w.low&&a<=w.high&&c<s&&([o,s]=[a,c])}return o}var On=/(^|-)[?~%]|[?~%](?=-|$)/g,Nn=/^(-?\d{1,3})(X{1,3})$/,Dn=/^(?:(-?\d{4})|Y(-?[1-9]\d{4,}))(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/,
le=21,Rn=[3,6,9,12,3,6,9,12,9,12,3,6].map(t=>[t,3]),_n=[1,4,7,10].map(t=>[t,3]),$n=[1,5,9].map(t=>[t,4]),Bn=[1,7].map(t=>[t,6]),Pn=[...Rn,..._n,...$n,...Bn];function b(t){
let e=t.trim(),n=/^[[{](.*)[\]}]$/.exec(e);if(n)return kn(e,n[1]);let o=e.split("/");return o.length===1?he(e):o.length===2?ue(o,s=>s===""||s===".."):null}function kn(t,e){
let n=t[0]==="["==(t.at(-1)==="]");return!e||e===".."||!n?null:ue(e.split(/\.\.|,/),o=>o==="")}function ue(t,e){let n=t.map(i=>e(i)?[null,null]:he(i));if(n.includes(
null)||n.every(i=>i[0]===null)||n.slice(1,-1).some(i=>i[0]===null))return null;let o=n[0][0],s=n.at(-1)[1];return o!==null&&s!==null&&o>=s?null:[o,s]}function he(t){
let e=t.trim().replace(On,"$1"),n=Nn.exec(e);if(n&&e.replace("-","").length===4)return de(n[1],n[2].length);let o=Dn.exec(e);if(!o)return null;let[s,i,a,c,...f]=o.
slice(1);return s==="-0000"||i&&a?null:a?c?Wn(Number(s),Number(a),Number(c),f):Un(Number(s),Number(a)):de(s||i,0)}function Un(t,e){let[n,o]=e<le?[e,1]:Pn[e-le]||
[];return n>=1&&n<=12?[Z(t,n),Z(t,n,o)]:null}function Wn(t,e,n,o){let s=B(t,e,n);return e>=1&&e<=12&&n>=1&&s<Z(t,e,1)?o[0]?Yn(s,o):[s,s+1]:null}function de(t,e){
let n=10**e,o=t*n,s=t[0]==="-"?o-n+1:o;return[B(s),B(s+n)]}function Yn(t,e){let[n,o,s]=e.map(a=>Number(a||0));if(n>23||o>59||s>59)return null;let i=t+(n*3600+o*
60+s)/86400;return[i,i+(e[2]?1:60)/86400]}var Hn=500,Fn="700px",me=new IntersectionObserver(t=>{for(let{isIntersecting:e,target:n}of t)e&&(me.unobserve(n),Pt(n))},{rootMargin:Fn});function pe(){wt("comp\
lete",qn()),addEventListener("beforeprint",()=>{r.reasonsAreOpen&&m(".part").forEach(Pt)})}var $t=t=>me.observe(t);function Bt(){r.reasonsAreOpen=!r.reasonsAreOpen;
for(let t of m(".event details"))t.open=r.reasonsAreOpen;l('[data-do="expand"]').ariaPressed=r.reasonsAreOpen}function*qn(){for(let t of m(".part"))r.total>Hn?$t(
t):Pt(t),yield}function Pt(t){for(let e of m("noscript",t))e.insertAdjacentHTML("afterend",e.textContent),e.remove();for(let e of m(".notes:not(:has(> .edit))",
t)){let n=x("button","edit",r.words.edit);n.type="button",n.dataset.do="edit",e.append(n)}if(r.reasonsAreOpen)for(let e of m("details",t))e.open=!0}var zn=50,{numbers:bt}=r,kt=bt.documents.map(t=>[t].flat()[0]),Kn={date:(t,e)=>r.starts[t]-r.starts[e]||t-e,latest:(t,e)=>r.starts[e]-r.starts[t]||e-t,text:(t,e)=>kt[t]-
kt[e]||bt.offset[t]-bt.offset[e]||t-e};function ht(){let t=0;r.parts=m(".part").map(e=>{let n=e.getElementsByClassName("event").length,o=r.order.slice(t,t+n);return t+=
n,{node:e,section:e.parentElement,events:o}})}function Ut(){let{headings:t,months:e}=r;r.events.forEach((n,o)=>{t[o]??=n.closest(".year").firstElementChild.textContent;
let s=n.closest(".month");s&&!n.previousElementSibling&&(e[o]??=l(":is(h3, h4)",s)?.textContent||""),e[o]??=s&&n.previousElementSibling?e[o-1]:""})}function z(){
Ut(),r.order.sort(Kn[r.chosen.sort]);let t=l(".part table")?jn(l(".part thead")):Gn(),e=l(".year > :first-child").tagName,n=r.chosen.sort==="text",o=[],s,i,a;for(let c of r.
order){let f=n?bt.names[kt[c]]??"":r.headings[c];(!s||f!==a)&&(a=f,s=x("section","year"),s.append(x(e,"",a)),o.push(s),i=null),(!i||i.size===zn)&&(i={node:x("di\
v","part"),size:0},s.append(i.node)),t(i,r.events[c],n?"":r.months[c]),i.size++,i.node.style.setProperty("--n",i.size)}for(let c of m(".year"))c.remove();l(".li\
ne").prepend(...o),ht();for(let{node:c}of r.parts)$t(c)}function jn(t){return(e,n)=>{if(!e.list){let o=x("table");e.list=x("tbody","events"),o.append(t.cloneNode(
!0),e.list),e.node.append(o)}e.list.append(n)}}function Gn(){let t=`h${Number(l(".year > :first-child").tagName[1])+1}`;return(e,n,o)=>{if(e.month!==o){let s=x(
"div","month");o&&s.append(x(t,"",o)),e.list=x("ol","events"),e.month=o,s.append(e.list),e.node.append(s)}e.list.append(n)}}var Vn=200,Xn=32,C=()=>wt("choose",Qn());function*Qn(){let t=Zn(),e=new Uint8Array(r.total);r.parts.length||ht();for(let n=0;n<r.total;n++)e[n]=t(n)?1:0,n%Xn===
0&&(yield);r.shown.set(e),R(),to(),yield*eo(),vt(),no()}function Zn(){let{chosen:t,numbers:e,starts:n,ends:o}=r,s=xe(t.q).split(/\s+/).filter(Boolean),i=b(t.from)?.[0]??
-1/0,a=b(t.to)?.[1]??1/0,c=d=>!(n[d]>=a)&&!(o[d]<=i&&n[d]!==i),f=e.kinds.map(d=>d.every(p=>!t.not.has(p))),u=e.names.map((d,p)=>!t.not.has(`document-${p}`)),g=e.
tags.map((d,p)=>!t.not.has(`tag-${p}`));return d=>c(d)&&f[e.kind[d]]&&ge(e.documents[d],u)&&ge(e.tagged[d],g)&&s.every(p=>Jn(d).includes(p))}var ge=(t,e)=>!e.includes(
!1)||[t].flat().some(n=>e[n]??!0),xe=t=>t.toLowerCase().normalize("NFD").replace(/\p{M}/gu,"");function Jn(t){return r.searchTexts[t]??=xe(m(":is(.when, .title,\
 .text)",r.events[t]).map(e=>e.textContent).join(" ")),r.searchTexts[t]}function to(){let t=r.shown.reduce((o,s)=>o+s,0),e=t<r.total,n={n:at(t),total:at(r.total)};
l(".found output").textContent=e?X(r.words.found,n):"",l(".found").classList.toggle("some",e||Q().includes("#?"))}function*eo(){let t=new Map;for(let{node:e,section:n,
events:o}of r.parts){let s=0;for(let i of o){s+=r.shown[i];let a=!r.shown[i];r.events[i].hidden!==a&&(r.events[i].hidden=a)}e.hidden=!s,s&&e.style.setProperty("\
--n",s);for(let i of m(".month",e))i.hidden=!l(".event:not([hidden])",i);t.set(n,(t.get(n)||0)+s),n.hidden=!t.get(n),yield}}function no(){if(!globalThis.CSS?.highlights)
return;CSS.highlights.delete("found");let t=r.chosen.q.toLowerCase().split(/\s+/).filter(Boolean),e=[];for(let n=0;t.length&&n<r.total&&e.length<Vn;n++)r.shown[n]&&
e.push(...oo(r.events[n],t));e.length&&CSS.highlights.set("found",new Highlight(...e))}function*oo(t,e){let n=document.createTreeWalker(t,NodeFilter.SHOW_TEXT);
for(;n.nextNode();){let o=n.currentNode,s=o.data.toLowerCase();if(!(o.parentNode.closest("noscript, .notes")||s.length!==o.data.length))for(let a of e)for(let c=s.
indexOf(a);c>=0;c=s.indexOf(a,c+a.length)){let f=new Range;f.setStart(o,c),f.setEnd(o,c+a.length),yield f}}}var S=l(".overview"),nt=S?x("div","brush"):null,so=3650,ro=5,io=.03;function Yt(t,e){let n=O(Math.min(t,e)),o=O(Math.max(t,e)),s=o-n>so,i=a=>a.replace(/-\d\d-\d\d$/,
"");r.chosen.from=s?i(ft(n)):ft(n),r.chosen.to=s?i(ft(o)):ft(Math.ceil(o)-1),A("from").value=r.chosen.from,A("to").value=r.chosen.to,K(),C()}function K(){if(!nt)
return;let t=b(r.chosen.from)?.[0],e=b(r.chosen.to)?.[1];we(t==null?0:D(t),e==null?1:D(e)),nt.hidden=t===void 0&&e===void 0}function we(t,e){nt.style.insetInlineStart=
`${t*100}%`,nt.style.inlineSize=`${(e-t)*100}%`,nt.hidden=!1}function Ee(){if(!S)return;S.append(nt);let t=null,e=!1;S.addEventListener("dragstart",o=>o.preventDefault()),
S.addEventListener("pointerdown",o=>{o.button===0&&(t=Wt(o),e=!1)}),S.addEventListener("pointermove",o=>{if(t===null)return;let s=Wt(o);!e&&Math.abs(s-t)*S.clientWidth<
ro||(e||S.setPointerCapture(o.pointerId),e=!0,we(Math.min(t,s),Math.max(t,s)))}),S.addEventListener("pointerup",o=>{t!==null&&e&&ao(t,Wt(o)),t=null}),S.addEventListener(
"pointercancel",()=>{t=null,K()});let n=o=>{e&&(o.preventDefault(),o.stopPropagation())};S.addEventListener("click",n,!0)}function ao(t,e){Yt(t,e);let n=Math.abs(
e-t)*io;F(Math.min(t,e)-n,Math.max(t,e)+n)}function Wt(t){let e=S.getBoundingClientRect(),n=Math.max(0,Math.min(1,(t.clientX-e.left)/e.width));return Y?1-n:n}var co=4,fo=8,lo=16,uo=300,Ct=Y?-1:1,U=new Map,mt=!1,ve={ArrowLeft:()=>k(-.2*Ct),ArrowRight:()=>k(.2*Ct),ArrowUp:()=>M(.7),ArrowDown:()=>M(1/.7),"+":()=>M(.5),"\
=":()=>M(.5),"-":()=>M(2),Home:q,0:q,Enter:Ht};function Ht(){Yt(r.axis.low,r.axis.high)}function ye(){h&&(h.addEventListener("wheel",ho,{passive:!1}),h.addEventListener(
"dragstart",t=>t.preventDefault()),h.addEventListener("pointerdown",mo),h.addEventListener("pointermove",po),h.addEventListener("pointerup",t=>U.delete(t.pointerId)),
h.addEventListener("pointercancel",t=>U.delete(t.pointerId)),h.addEventListener("click",xo,!0),h.addEventListener("keydown",wo))}function Ft(t){let e=h.getBoundingClientRect(),
n=(t-e.left)/e.width;return r.axis.low+(Y?1-n:n)*(r.axis.high-r.axis.low)}function ho(t){let e=t.shiftKey||Math.abs(t.deltaX)>Math.abs(t.deltaY);if(!e&&!t.ctrlKey&&
document.activeElement!==h)return;t.preventDefault();let n=t.deltaMode?lo:1;if(e)k(Ct*(t.deltaX||t.deltaY)*n/h.clientWidth);else{let o=Math.max(-1,Math.min(1,t.
deltaY*n/uo));M(Math.exp(o),Ft(t.clientX))}}function mo(t){t.button===0&&(U.set(t.pointerId,t.clientX),mt=!1)}function po(t){if(!U.has(t.pointerId))return;let e=[
...U.values()],n=U.get(t.pointerId)-t.clientX;!mt&&e.length===1&&Math.abs(n)<co||(mt||h.setPointerCapture(t.pointerId),mt=!0,U.set(t.pointerId,t.clientX),e.length===
1?k(Ct*n/h.clientWidth):e.length===2&&go(e,[...U.values()]))}function go([t,e],[n,o]){let s=Math.abs(n-o);s>fo&&M(Math.abs(t-e)/s,Ft((n+o)/2))}function xo(t){mt?
(t.preventDefault(),t.stopPropagation()):t.target.matches(".column")?M(.25,Ft(t.clientX)):t.target.closest("a")||h.focus()}function wo(t){t.ctrlKey||t.metaKey||
t.altKey||!ve[t.key]||(t.preventDefault(),t.stopPropagation(),ve[t.key]())}var Eo="(min-width: 76rem)";function W(t,{focus:e=!0,scroll:n=!0}={}){if(t){if(r.chosen.at=t.id,Me(t,"at"),n){let o=()=>t.scrollIntoView({block:"center"});o(),requestAnimationFrame(
o)}e&&l(".title a",t).focus({preventScroll:!0}),Ao(Se(t)[0]),Ot(),R()}}function qt(t){r.parts.length||ht();let e=r.order.filter(s=>r.shown[s]),n=e.findIndex(s=>r.
events[s].id===r.chosen.at),o=n<0?e.indexOf(Mo()??e[0]):n+t;W(r.events[e[Math.max(0,Math.min(e.length-1,o))]])}function Ae(){let t=({target:e})=>{if(!l(".texts"))
return;let n=e.closest?.(".passage"),o=n?document.getElementById(vo(n)):e.closest?.(".event");Me(o,"on")};I.addEventListener("mouseover",t),I.addEventListener("\
focusin",t)}function Me(t,e){for(let n of m(`.${e}`))n.classList.remove(e);if(t)for(let n of[t,...Se(t)])n.classList.add(e)}var vo=t=>t.getAttribute("href").slice(
1);function Se(t){return r.passagesById||=yo(),r.passagesById.get(t.id)||[]}function yo(){let t=new Map;for(let e of m(".passage"))for(let n of[e.hash.slice(1),
...(e.dataset.also||"").split(" ")])t.has(n)||t.set(n,[]),t.get(n).push(e);return t}function Ao(t){if(!t||!matchMedia(Eo).matches)return;let e=l(".texts"),n=t.getBoundingClientRect().
top-e.getBoundingClientRect().top;e.scrollTop+=n-e.clientHeight/3}function Mo(){return r.parts.find(({node:e})=>e.getBoundingClientRect().bottom>0)?.events.find(
e=>r.shown[e]&&r.events[e].getBoundingClientRect().top>0)}var ot=l("dialog.edit"),_=t=>l(`[name="${t}"]`,ot),{words:pt,corrections:$,originals:j}=r;function Te(t){t.ariaPressed=I.classList.toggle("correcting")}function zt(t){
if(!t?.matches(".event"))return;r.edited=t;let{title:e,when:n}=Oe(t),o=V(t);if(!j.has(t)){let i={title:e.textContent,when:n.textContent,start:r.starts[o],end:r.
ends[o]};j.set(t,i)}let s=$.get(t)||{};_("title").value=e.textContent,_("when").value=s.when||"",_("when").placeholder=j.get(t).when,_("when").setCustomValidity(
""),_("hide").checked=!!s.hide,ot.returnValue="",ot.showModal()}function be(){ot.close(""),Kt(r.edited,{})}function Ce(){for(let t of[...$.keys()])Kt(t,{})}function Ie(){
let t=Array.from($,([o,s])=>({event:o.dataset.id||o.id,...s,title_was:j.get(o).title,text_was:l(".text",o).textContent})),e=`${JSON.stringify({corrections:t},null,
2)}
`,n=x("a");n.href=URL.createObjectURL(new Blob([e],{type:"application/json"})),n.download="corrections.json",n.click(),URL.revokeObjectURL(n.href),l(".correctio\
ns output").textContent=pt.apply}function Le(){_("when").addEventListener("input",({target:t})=>{let e=t.value.trim()&&!b(t.value);t.setCustomValidity(e?pt.bad_date:
"")}),ot.addEventListener("close",()=>{ot.returnValue==="save"&&Kt(r.edited,So()),W(r.edited,{scroll:!1})}),addEventListener("beforeunload",t=>{$.size&&t.preventDefault()})}
var Oe=t=>({title:l(".title a",t),when:l(".when",t).firstElementChild});function So(){let t={},e=_("title").value.trim().replace(/\s+/g," "),n=_("when").value.trim();
return e&&e!==j.get(r.edited).title&&(t.title=e),n&&(t.when=n),_("hide").checked&&(t.hide=!0),t}function Kt(t,e){let n=Object.keys(e).length>0;n?$.set(t,e):$.delete(
t),To(t,e,n),bo(t,e.when&&b(e.when)),l(".corrections").hidden=!$.size;let o=$.size?X(pt.corrections,{n:$.size}):"";l(".corrections output").textContent=o,C()}function To(t,e,n){
let{title:o,when:s}=Oe(t),i=j.get(t);o.textContent=e.title??i.title,s.textContent=e.when||i.when,r.searchTexts[V(t)]=void 0,t.classList.toggle("left-out",!!e.hide),
t.classList.toggle("corrected",n);for(let c of m(".notes .correction",t))c.remove();if(!n)return;let a=x("i","correction",e.hide?pt.hidden:pt.corrected);l(".not\
es",t).prepend(a," ")}function bo(t,e){let n=V(t),o=j.get(t),s=e?e[0]??e[1]:o.start,i=e?e[1]??e[0]:o.end;Object.is(s,r.starts[n])&&Object.is(i,r.ends[n])||(Ut(),
o.heading??=r.headings[n],o.month??=r.months[n],r.starts[n]=s,r.ends[n]=i,r.axis.places=null,r.headings[n]=e?H(T(s)[0],r.numbers):o.heading,r.months[n]=e?"":o.month,
z())}var Co=1500,It=l(".filters"),Lt={filter:Re,expand:Bt,copy:Be,clear:$e,help:_e,in:()=>M(.5),out:()=>M(2),earlier:()=>k(-.5),later:()=>k(.5),whole:q,only:Ht,correct:Te,
edit:t=>zt(t.closest(".event")),revert:be,download:Ie,discard:Ce},Ne={j:()=>qt(1),k:()=>qt(-1),"/":()=>A("q").focus(),f:Re,e:Bt,c:()=>Be(l('[data-do="copy"]')),
x:()=>zt(xt()),"?":_e,"+":Lt.in,"=":Lt.in,"-":Lt.out,0:q};function De(){I.addEventListener("click",Io),I.addEventListener("click",Lo),l(".tools").addEventListener(
"input",Oo),A("sort").addEventListener("change",Do),document.addEventListener("keydown",Ro)}function jt(t){It.hidden=!t,l('[data-do="filter"]').ariaExpanded=t}function Re(){
jt(It.hidden),It.hidden||l("input",It).focus()}function _e(){l(".help").showModal()}function $e(){Object.assign(r.chosen,{q:"",from:"",to:"",not:new Set,view:""});
for(let t of["q","from","to"])A(t).value="";for(let t of rt)t.checked=!0;r.chosen.sort!=="date"&&(r.chosen.sort="date",A("sort").value="date",z()),K(),q(),C()}async function Be(t){
let e=t.textContent;try{await navigator.clipboard.writeText(Q())}catch{prompt(e,Q());return}t.textContent=r.words.copied,setTimeout(()=>{t.textContent=e},Co)}function Io(t){
let e=t.target.closest("a[href^='#']");if(!e||t.ctrlKey||t.metaKey||t.shiftKey)return;let n=document.getElementById(decodeURIComponent(e.getAttribute("href").slice(
1))),o=n?.closest(".event"),s=n?.closest(".passage");o?(t.preventDefault(),r.shown[V(o)]||$e(),W(o,{scroll:!o.contains(e)})):s&&(t.preventDefault(),W(e.closest(
".event"),{focus:!1,scroll:!1}),s.scrollIntoView({block:"center"}),s.focus({preventScroll:!0}))}function Lo({target:t}){let e=t.closest("[data-do]");e&&Lt[e.dataset.
do]?.(e)}function Oo({target:t}){let{name:e,value:n,checked:o}=t;if(e==="q")r.chosen.q=n;else if(e==="only")r.chosen.not[o?"delete":"add"](n);else{if(e!=="from"&&
e!=="to")return;if(!No(t))return}C()}function No(t){let e=!!t.value.trim()&&!b(t.value);return t.setCustomValidity(e?r.words.bad_date:""),t.ariaInvalid=e,e?!1:(r.
chosen[t.name]=t.value.trim(),K(),!0)}function Do({target:t}){r.chosen.sort=t.value,z(),C()}function Ro(t){t.key==="Escape"&&t.target.name==="q"&&r.chosen.q&&(r.
chosen.q="",A("q").value="",C());let e=t.target.closest("input, textarea, select, dialog"),n=l('[name="keys"]').checked;e||t.ctrlKey||t.metaKey||t.altKey||!n||!Ne[t.
key]||(t.preventDefault(),Ne[t.key]())}pe();ce();ye();Ee();De();Le();Ae();addEventListener("hashchange",()=>{document.getElementById(location.hash.slice(1))?.matches(":not(.event)")||Pe()});Pe();function Pe(){
Zt();let{q:t,from:e,to:n,not:o,sort:s,view:i}=r.chosen;jt(!!(e||n||o.size)),K(),i&&_o(...i.split("~").map(Number)),s!=="date"&&z(),(t||e||n||o.size)&&C();let a=xt();
a?.matches(".event")&&W(a,{focus:!1,scroll:location.hash[1]==="?"}),R()}function _o(t,e){t<e&&F(D(t),D(e))}})();
