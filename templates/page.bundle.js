/* Made from templates/script (7259b1cafd396e20) by tools/bundle.py. */
"use strict";(()=>{var E=document.querySelector(".timeline"),tt=document.documentElement.dir==="rtl",f=(t,e=E)=>e.querySelector(t),p=(t,e=E)=>Array.from(e.querySelectorAll(t)),O=t=>f(
`.tools [name="${t}"]`),et=p('.tools [name="only"]'),X=p(".chips button");function w(t,e,n){let o=document.createElement(t);return e&&(o.className=e),n!==void 0&&
(o.textContent=n),o}function y(t,e,n,o){let s=document.createElementNS("http://www.w3.org/2000/svg",t);for(let i in e)s.setAttribute(i,e[i]);return o!==void 0&&
(s.textContent=o),n.append(s),s}var ft=JSON.parse(document.getElementById("numbers").textContent),wt=p(".event"),r={numbers:ft,words:ft.words,events:wt,total:wt.length,starts:ft.start.map((t,e)=>t??
ft.end[e]??NaN),ends:ft.end.map((t,e)=>t??ft.start[e]??NaN),chosen:{q:"",from:"",to:"",not:new Set,sort:"date",view:"",present:"",at:""},shown:new Uint8Array(wt.
length).fill(1),order:wt.map((t,e)=>e),parts:[],headings:[],months:[],reasonsAreOpen:!1,axis:{low:0,high:1,places:null},entries:[],states:new Map,gone:new Set,searchTexts:new Array(
wt.length),numberByEvent:null,numberById:null,passagesById:null};function B(t){return r.numberByEvent||=new Map(r.events.map((e,n)=>[e,n])),r.numberByEvent.get(
t)}var j=()=>document.getElementById(r.chosen.at)?.closest(".event"),L=t=>String(t).replace(/\B(?=(\d{3})+$)/g,r.numbers.separator),k=(t,e)=>t.replace(/\{(\w+)\}/g,
(n,o)=>e[o]);var Ae={};function $t(t,e){Ae[t]=e;let n=()=>{if(Ae[t]!==e)return;let o=performance.now()+4;for(;performance.now()<o;)if(e.next().done)return;requestAnimationFrame(
n)};n()}function dt(t,e){let n;return(...o)=>{clearTimeout(n),n=setTimeout(e,t,...o)}}var yn=150,Se=["q","from","to","view","present"];function Me(){let{chosen:t}=r,e=location.hash.slice(1),n=e[0]==="?",o=new URLSearchParams(n?e.slice(1):"");for(let a of Se)
t[a]=o.get(a)||"";let s=Array.from(O("sort").options,a=>a.value);t.sort=s.includes(o.get("sort"))?o.get("sort"):"date";let i=[...et,...X].map(a=>a.value);t.not=
new Set((o.get("not")||"").split(",").filter(a=>i.includes(a))),t.at=n?o.get("at")||"":e;for(let a of["q","from","to","sort"])O(a).value=t[a];for(let a of et)a.
checked=!t.not.has(a.value);Ft()}function Ft(){let{not:t}=r.chosen,e=X.some(n=>t.has(n.value));for(let n of X)n.disabled=!1,n.ariaPressed=e&&!t.has(n.value)}function ut(){
let{chosen:t}=r,e=Se.filter(s=>t[s]).map(s=>[s,t[s]]);t.not.size&&e.push(["not",[...t.not].join(",")]),t.sort!=="date"&&e.push(["sort",t.sort]),e.length&&t.at&&
e.push(["at",t.at]);let n=e.map(([s,i])=>`${s}=${An(i)}`),o=n.length?`#?${n.join("&")}`:t.at&&`#${t.at}`;return location.href.split("#")[0]+o}function vt(){try{
history.replaceState(null,"",ut())}catch{}}var Ut=dt(yn,vt),An=t=>encodeURIComponent(t).replace(/%(2C|2F)/g,decodeURIComponent);function Q(t,e=1,n=1){let o=e<3,s=o?t-1:t,i=o?e+12:e,a=Math.floor(s/4)-Math.floor(s/100)+Math.floor(s/400);return s*365+a+Math.floor((153*i-457)/5)+n-306}function D(t){
let e=Math.floor(t)+305,n=Math.floor(e/146097),o=e-n*146097,s=Math.floor(o/1460)-Math.floor(o/36524)+Math.floor(o/146096),i=Math.floor((o-s)/365),a=o-(365*i+Math.
floor(i/4)-Math.floor(i/100)),c=Math.floor((5*a+2)/153),l=c>9;return[i+n*400+(l?1:0),c+(l?-9:3),a-Math.floor((153*c+2)/5)+1]}function mt(t,e,n=0){let o=t*12+e-1+
n,s=Math.floor(o/12);return Q(s,o-s*12+1)}var be=[...[9,8,7,6,5,4,3,2,1,0].flatMap(t=>[5,2,1].map(e=>[e*10**t,"year",365.2425])),...[6,3,1].map(t=>[t,"month",30.44]),...[14,7,2,1].map(t=>[t,"day",1]),...[
360,180,60,30,10,5,1].map(t=>[t,"minute",1/1440]),...[15,5,1].map(t=>[t,"second",1/86400])],Zt=99,Sn=999,Mn=1e-9,bn=3650,In=90,Tn=3,On=.01,Nn=1e4,Cn=1e6,Ln=" ",
Et=t=>String(t).padStart(2,"0");function nt(t,e){if(t>0&&t<100)return e.early.replace("{}",t);let n=t>0?t:1-t-(t<=-Cn&&t%10===0),o=n<Nn?String(n):String(n).replace(
/\B(?=(\d{3})+$)/g,Ln);return t>0?o:e.before.replace("{}",o)}function yt(t,e,n){let[o,s,i]=D(t);if(e>bn)return nt(o,n);let a=`${n.months[s-1]} ${nt(o,n)}`;if(e>
In)return a;let c=`${i} ${a}`;return e>Tn?c:`${c} ${Ie((t-Math.floor(t))*86400,e<On)}`}function At(t){let[e,n,o]=D(t);if(Math.abs(e)>9999)return`Y${e}`;let s=String(
Math.abs(e)).padStart(4,"0");return`${e<0?"-":""}${s}-${Et(n)}-${Et(o)}`}function Jt(t,e,n,o){let[s,i,a]=be.findLast(l=>l[0]*l[2]>=n)||be[0],c;return i==="year"?
c=Dn(t,e,s,o):i==="month"?c=Rn(t,e,s,o):i==="day"?c=Pn(t,e,s,o):c=_n(t,e,s*a,i==="second",o),c.filter(([l])=>l>=t&&l<=e)}function Ie(t,e){let n=`${Et(Math.floor(
t/3600))}:${Et(Math.floor(t/60)%60)}`;return e?`${n}:${Et(Math.floor(t%60))}`:n}function Dn(t,e,n,o){let s=[],i=Math.floor(D(t)[0]/n)*n;for(let a=0;a<Zt;a++){let c=i+
a*n,l=n>1&&c<=0?c+1:c,d=Q(l);if(d>e)break;s.push([d,nt(l,o)])}return s}function Rn(t,e,n,o){let s=[],[i,a]=D(t),c=Math.floor((i*12+a-1)/n)*n;for(let l=0;l<Zt;l++){
let d=mt(0,1,c+l*n);if(d>e)break;let[m,u]=D(d),h=nt(m,o);s.push([d,u===1?h:`${o.months[u-1]} ${h}`])}return s}function Pn(t,e,n,o){let s=[],[i,a]=D(t),c=Q(i,a);
for(let l=c;l<=e&&l<c+Sn;l++){let[d,m,u]=D(l),h=n>2&&u>28;if((u-1)%n||h)continue;let x=o.months[m-1];s.push([l,u===1?`${x} ${nt(d,o)}`:`${u} ${x}`])}return s}function _n(t,e,n,o,s){
let i=[],a=Math.floor(t);for(let c=Math.floor((t-a)/n);i.length<Zt;c++){let l=a+c*n;if(l>e)break;let d=Math.floor(l+Mn),m=Math.round((l-d)*86400),[,u,h]=D(d);i.
push([l,m?Ie(m,o):`${h} ${s.months[u-1]}`])}return i}var Bn=.75,Te=document.createElement("canvas").getContext("2d"),te=new Map;function Wt(t){let e=te.get(t);return e===void 0&&(te.size||kn(),e=Te.measureText(t).
width+1,te.set(t,e)),e}function kn(){let t=Bn*Number.parseFloat(getComputedStyle(document.documentElement).fontSize);Te.font=`700 ${t}px ${getComputedStyle(E).getPropertyValue(
"--sans")}`}function Oe(t,e){let n=e.find(c=>t<=c[1])||e.at(-1);if(!n)return 0;let[o,s,i,a]=n;return i+Math.max(0,Math.min(1,(t-o)/(s-o)))*(a-i)}function Ne(t,e){let[n,o,s,
i]=e.find(a=>t<=a[3])||e.at(-1);return n+(Math.max(s,Math.min(i,t))-s)/(i-s)*(o-n)}function Ce(t,e){let[n,o,s,i]=e.find(a=>t<=a[3])||e.at(-1);return(i-s)/(o-n)/
1440}var g=f(".view"),{numbers:I,axis:b}=r,{stretches:Mt}=I,$n=6,Fn=65,bt=[{names:I.names,ofEvent:I.documents},{names:I.tags,ofEvent:I.tagged}].find(({names:t})=>t.length>
1&&t.length<=$n)||{names:[]},Ot=bt.names.length||1,Pe=bt.names===I.names,Yt=19,oe=[6,3,2][Ot-1]||1,It=Ot>1?15:0,Tt=It+Yt*oe+9,ot=Ot*Tt,Un=26,Wn=76,Hn=64,Yn=14,Le=46,
Ht=9,_e=16,St=6,ee=oe>4?3:0,Kn=12,De=54,qn=90,zn=60,Re=36,Gn=120,A=0,ne=!1,se=[],q=t=>Oe(t,Mt),$=t=>Ne(t,Mt);function R(){!g||ne||(ne=!0,requestAnimationFrame(Vn))}
function Be(){if(!g)return;g.setAttribute("height",ot+Un),new ResizeObserver(()=>{g.clientWidth!==A&&R()}).observe(g)}function F(){return b.places||={from:Float64Array.
from(r.starts,t=>q(t)),to:Float64Array.from(r.ends,t=>q(t))},b.places}var z=t=>(t-b.low)*A/(b.high-b.low),T=(t,e=0)=>tt?A-t-e:t;function Vn(){if(ne=!1,A=g.clientWidth,
!A||!Mt.length)return;let t=document.createDocumentFragment();Jn(y("g",{class:"ticks"},t)),y("line",{class:"axis",x1:0,x2:A,y1:ot,y2:ot},t),Xn(t);let e=Qn(),n=e.
length>qn?co:so;Zn(e).forEach((o,s)=>{let i=y("g",Pe?{class:`source s${s+1}`}:{},t),a=s*Tt;Ot>1&&no(i,s,a),n(i,o,a+It)}),g.replaceChildren(t);for(let o of se)o();
jn(e.length)}function Xn(t){let e=B(j()),{from:n,to:o}=F(),s=T(z((n[e]+o[e])/2));s>=0&&s<=A&&y("path",{class:"here",d:`M${s} ${ot}V7l-5-7h10l-5 7`},t)}var jn=dt(
Gn,t=>{let e=$(b.low),n=$(b.high),[o,s]=[e,n].map(i=>yt(i,n-e,I));f(".shown").textContent=k(r.words.shown,{from:o,to:s,n:L(t)})});function Qn(){let{from:t,to:e}=F(),
n=[];for(let o=0;o<r.total;o++)r.shown[o]&&e[o]>=b.low&&t[o]<=b.high&&n.push(o);return n}function Zn(t){if(Ot===1)return[t];let e=bt.names.map(()=>[]);for(let n of t)
for(let o of[bt.ofEvent[n]].flat())e[o]?.push(n);return e}function Jn(t){let e=(b.high-b.low)/A,n=[];Mt.forEach(([s,i,a,c],l)=>{let d=Mt[l+1];if(d&&d[2]>c&&eo(t,
(c+d[2])/2),c<b.low||a>b.high)return;let m=$(Math.max(a,b.low)),u=$(Math.min(c,b.high)),h=(m+u)/2,x=Wn*e*(i-s)/(c-a),S=Jt(m,u,x,I);for(let M=x;!S.length&&M>x/Hn;M/=
2)S.push(...Jt(m,u,M,I).slice(0,1));S.length||S.push([h,yt(h,u-m,I)]),n.push(...S.map(([M,J])=>({share:q(M),label:J,few:S.length})))});let o=[];for(let{share:s,
label:i}of n.toSorted((a,c)=>a.few-c.few))to(t,s,i,o)}function to(t,e,n,o){let s=z(e),i=Wt(n)/2,a=Math.max(i,Math.min(A-i,s));y("line",{x1:T(s),x2:T(s),y1:0,y2:ot+
5},t),Kt(o,a-i-4,a+i+4)&&y("text",{x:T(a),y:ot+19},t,n)}function Kt(t,e,n){return t.some(([o,s])=>e<s&&o<n)?!1:(t.push([e,n]),!0)}function eo(t,e){let n=T(z(e)),
o=ot+7;y("path",{class:"break",d:`M${n-7} ${o}l6 -14M${n+1} ${o}l6 -14`},t)}function no(t,e,n){y("line",{class:"lane",x1:0,x2:A,y1:n,y2:n},t);let o=Pe?`${String.
fromCharCode(Fn+e)} · `:"";y("text",{class:"name",x:T(2),y:n+12},t,o+bt.names[e])}function oo(t){let e=I.top.filter(o=>t.includes(o)),n=new Set(e);return[...e,
...t.filter(o=>!n.has(o))]}function so(t,e,n){let o=Array.from({length:oe},()=>[]);for(let s of oo(e)){let i=ro(s),a=o.findIndex(c=>Kt(c,i.left-3,i.right+3));ao(
t,r.events[s],{...i,row:a},n)}}function ro(t){let[e,n]=io(t),o=Wt(re(r.events[t]))+Yn;if(n-e>_e){let i=Math.max(0,Math.min(e,A-o)),a=o<A?"above":"none";return{start:e,
end:n,title:a,left:i,right:Math.max(n,i+o)}}if(n+o>A&&e>o)return{start:e,end:n,title:"before",left:e-o,right:n};let s=Math.max(0,e);return s+o>A?{start:e,end:n,
title:"none",left:s,right:n}:{start:e,end:n,title:"after",left:s,right:Math.max(n,s+o)}}function io(t){let{from:e,to:n}=F(),o=z(e[t]),s=z(n[t]);I.start[t]===null&&
(o=s-Le),I.end[t]===null&&(s=o+Le);let i=(o+s)/2;return s-o<Ht?[i-Ht/2,i+Ht/2]:[o,s]}function ao(t,e,{start:n,end:o,title:s,left:i,row:a},c){let l=o-n>_e,d=a>=0,
m=ke(e),u=e.className.replace("event",""),h=l?u.replace("point","coarse"):u,x=y("a",{href:`#${e.id}`,tabindex:-1,class:h},t);y("title",{},x,`${f(".when",e).firstElementChild.
textContent}: ${m}`);let S=d?c+a*Yt+(l?13:4):c+Tt-It-8,M=l||!d?5:Ht,J=Math.max(n,-60),kt=Math.min(o,A+60)-J;if(y("rect",{x:T(J,kt),y:S,width:kt,height:M,rx:M/2},
x),!d||s==="none"||o<0)return;let Qt={above:i,before:n-5,after:o+5}[s],vn=re(e),En={x:T(Qt),y:l?S-3:S+9,class:s==="before"?"last":""};y("text",En,x,vn)}var ke=t=>f(
".title",t).textContent;function re(t){let e=ke(t);return e.length>Re?`${e.slice(0,Re-1).trimEnd()}…`:e}function co(t,e,n){let o=fo(e,Math.ceil(A/St)),s=Math.
max(4,...o),i=ee*Yt,a=Tt-It-8-i-Kn,c=n+Tt-It-2,l=h=>Math.max(1.5,Math.sqrt(h/s)*a);lo(t,e,n,c);let d=St-1;o.forEach((h,x)=>{if(h<1e-6)return;let S=l(h),M=T(x*St+
.5,d);y("rect",{class:"column",x:M,y:c-S,width:d,height:S},t)});let m=[],u=[...o.keys()].sort((h,x)=>o[x]-o[h]).filter(h=>o[h]>=2);for(let h of u){let x=(h+.5)*
St;if(!Kt(m,x-De/2,x+De/2)||x<10||x>A-10)continue;let M=c-l(o[h])-3;y("text",{class:"count",x:T(x),y:M},t,L(Math.round(o[h])))}}function lo(t,e,n,o){let{from:s,
to:i}=F(),a=Array.from({length:ee},()=>[]),c=new Set(e),l=I.top.filter(d=>c.has(d)).slice(0,zn);for(let d of ee?l:[]){let m=Math.max(0,Math.min(A,z((s[d]+i[d])/
2))),u=re(r.events[d]),h=Wt(u)+6,x=m+h>A?m-h:m,S=a.findIndex(Qt=>Kt(Qt,x-3,x+h+3));if(S<0||x<0)continue;let M=y("a",{href:`#${r.events[d].id}`,tabindex:-1,class:"\
label"},t),J=n+S*Yt+13;y("line",{x1:T(m),x2:T(m),y1:J-9,y2:o},M);let kt={x:T(x<m?m-4:m+4),y:J,class:x<m?"last":""};y("text",kt,M,u)}}function fo(t,e){let{from:n,
to:o}=F(),s=new Float64Array(e+1),i=a=>Math.max(0,Math.min(e-1,Math.floor(z(a)/St)));for(let a of t){let c=i(n[a]),l=i(o[a]),d=1/(l-c+1);s[c]+=d,s[l+1]-=d}for(let a=1;a<
e;a++)s[a]+=s[a-1];return s.subarray(0,e)}var{axis:v}=r,uo=.999,mo=.03,ho=.002,po=.001;function U(t,e,{isKept:n=!0}={}){if(!g)return;let o=Ce((t+e)/2,r.numbers.stretches),s=Math.max(o,Math.min(1,e-t));v.
low=Math.max(0,Math.min(1-s,t)),v.high=v.low+s;let i=[$(v.low),$(v.high)].map(a=>s<po?a.toFixed(5):Math.round(a));r.chosen.view=s>uo||!n?"":i.join("~"),R(),Ut()}
function $e(){let{from:t,to:e}=F(),[n,o]=[1,0];for(let a=0;a<r.total;a++)!r.shown[a]||Number.isNaN(t[a])||(n=Math.min(n,t[a]),o=Math.max(o,e[a]));if(r.shown.every(
(a,c)=>a||r.gone.has(c))||n>o)return U(0,1);let i=Math.max(ho,(o-n)*mo);U(n-i,o+i,{isKept:!1})}var st=()=>U(0,1);function G(t,e=(v.low+v.high)/2){U(e-(e-v.low)*
t,e+(v.high-e)*t)}function Nt(){let t=(v.high-v.low)/2,e=go(t);U(Math.max(v.low,e-t/2),Math.min(v.high,e+t/2))}function W(t){let e=t*(v.high-v.low);U(v.low+e,v.
high+e)}function go(t){let{from:e,to:n}=F(),o=(v.low+v.high)/2,s=[];for(let c=0;c<r.total;c++){let l=(e[c]+n[c])/2;if(!(!r.shown[c]||!(l>=v.low&&l<=v.high))){if(r.
events[c].id===r.chosen.at)return l;s.push(l)}}s.sort((c,l)=>c-l);let i=o,a=0;for(let c=0,l=0;l<s.length;l++){for(;s[l]-s[c]>t;)c++;let d=l-c+1,m=(s[c]+s[l])/2,
u=d===a&&Math.abs(m-o)<Math.abs(i-o);(d>a||u)&&([i,a]=[m,d])}return i}var xo=/(^|-)[?~%]|[?~%](?=-|$)/g,wo=/^(-?\d{1,3})(X{1,3})$/,vo=/^(?:(-?\d{4})|Y(-?[1-9]\d{4,}))(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/,
Fe=21,Eo=[3,6,9,12,3,6,9,12,9,12,3,6].map(t=>[t,3]),yo=[1,4,7,10].map(t=>[t,3]),Ao=[1,5,9].map(t=>[t,4]),So=[1,7].map(t=>[t,6]),Mo=[...Eo,...yo,...Ao,...So];function H(t){
let e=t.trim(),n=/^[[{](.*)[\]}]$/.exec(e);if(n)return bo(e,n[1]);let o=e.split("/");return o.length===1?He(e):o.length===2?We(o,s=>s===""||s===".."):null}function bo(t,e){
let n=t[0]==="["==(t.at(-1)==="]");return!e||e===".."||!n?null:We(e.split(/\.\.|,/),o=>o==="")}function We(t,e){let n=t.map(i=>e(i)?[null,null]:He(i));if(n.includes(
null)||n.every(i=>i[0]===null)||n.slice(1,-1).some(i=>i[0]===null))return null;let o=n[0][0],s=n.at(-1)[1];return o!==null&&s!==null&&o>=s?null:[o,s]}function He(t){
let e=t.trim().replace(xo,"$1"),n=wo.exec(e);if(n&&e.replace("-","").length===4)return Ue(n[1],n[2].length);let o=vo.exec(e);if(!o)return null;let[s,i,a,c,...l]=o.
slice(1);return s==="-0000"||i&&a?null:a?c?To(Number(s),Number(a),Number(c),l):Io(Number(s),Number(a)):Ue(s||i,0)}function Io(t,e){let[n,o]=e<Fe?[e,1]:Mo[e-Fe]||
[];return n>=1&&n<=12?[mt(t,n),mt(t,n,o)]:null}function To(t,e,n,o){let s=Q(t,e,n);return e>=1&&e<=12&&n>=1&&s<mt(t,e,1)?o[0]?Oo(s,o):[s,s+1]:null}function Ue(t,e){
let n=10**e,o=t*n,s=t[0]==="-"?o-n+1:o;return[Q(s),Q(s+n)]}function Oo(t,e){let[n,o,s]=e.map(a=>Number(a||0));if(n>23||o>59||s>59)return null;let i=t+(n*3600+o*
60+s)/86400;return[i,i+(e[2]?1:60)/86400]}function Ye(){ie(),E.addEventListener("beforematch",({target:t})=>Ct(t))}function ie(){for(let t of p(".run"))ae(t,!0)}function Ke(t){let e=t.parentElement.nextElementSibling;
ae(e,!e.hidden)}function Ct(t){for(let e=t.closest(".run");e;e=e.parentElement.closest(".run"))ae(e,!1)}function ae(t,e){e?t.setAttribute("hidden","until-found"):
t.removeAttribute("hidden"),f("button",t.previousElementSibling).ariaExpanded=!e}var No=500,Co="700px",Lo=!!f("dialog.edit"),qe=new IntersectionObserver(t=>{for(let{isIntersecting:e,target:n}of t)e&&(qe.unobserve(n),Lt(n))},{rootMargin:Co});
function ze(){$t("complete",Do()),addEventListener("beforeprint",()=>{r.reasonsAreOpen&&p(".part").forEach(Lt)})}var ce=t=>qe.observe(t);function le(){r.reasonsAreOpen=
!r.reasonsAreOpen;for(let t of p(".event details"))t.open=r.reasonsAreOpen;f('[data-do="expand"]').ariaPressed=r.reasonsAreOpen}function*Do(){for(let t of p(".p\
art"))r.total>No?ce(t):Lt(t),yield}function Lt(t){for(let e of p("noscript",t))e.insertAdjacentHTML("afterend",e.textContent),e.remove();for(let e of Lo?p(".not\
es:not(:has(> .edit))",t):[]){let n=w("button","edit",r.words.edit);n.type="button",n.dataset.do="edit",e.append(n)}if(r.reasonsAreOpen)for(let e of p("details",
t))e.open=!0}function Dt(t,e){let n=[];for(let o of t){let s=e(o),i=n.at(-1);i&&i.key===s?i.items.push(o):n.push({key:s,items:[o]})}return n}var Ge=50,Ve=3,{numbers:P}=r,Ro=!!f(".fold"),fe=t=>[P.documents[t]].flat()[0]??P.names.length,Po={date:(t,e)=>r.starts[t]-r.starts[e]||t-e,latest:(t,e)=>r.starts[e]-
r.starts[t]||e-t,text:(t,e)=>fe(t)-fe(e)||P.offset[t]-P.offset[e]||t-e},de=[];function Rt(){let t=0;r.parts=p(".part").map(e=>{let n=e.getElementsByClassName("e\
vent").length,o=r.order.slice(t,t+n);return t+=n,{node:e,section:e.closest(".year"),events:o}})}function ue(){let{headings:t,months:e}=r;r.events.forEach((n,o)=>{
t[o]??=n.closest(".year").firstElementChild.textContent;let s=n.closest(".month"),i=n.previousElementSibling?.matches(".event");s&&!i&&(e[o]??=f(":is(h3, h4)",s)?.
textContent||""),e[o]??=s&&i?e[o-1]:""})}function rt(){ue();let t=p(".run:not([hidden]) .event");r.order.sort(Po[r.chosen.sort]);let e=r.chosen.sort==="text",n=e?
c=>P.chapters[P.chapter[c]]||(P.names[fe(c)]??""):c=>r.headings[c],o=Dt(r.order,n),s=_o(e?()=>"":c=>r.months[c]),i=c=>Ro&&r.events[c].matches(".minor"),a=Dt(o,({
items:c})=>c.every(i)).flatMap(({key:c,items:l})=>{let d=l.reduce((u,h)=>u+h.items.length,0);if(!c||d<Ve)return l.map(u=>s(u,i));let m=[...new Set([l[0].key,l.at(
-1).key])];return Xe(l.map(u=>s(u,()=>!1)),d,m.join("–"))});for(let c of p(".line > :is(.year, .run, .fold)"))c.remove();f(".line").prepend(...a),ie(),t.forEach(
Ct),Rt();for(let c of de)c(o);for(let{node:c}of r.parts)ce(c)}function Xe(t,e,n){let o=w("p","fold"),s=k(r.words.folded,{n:L(e),years:n}),i=w("button","",s);i.type=
"button",i.dataset.do="unfold",o.append(i);let a=w("div","run");return a.append(...t),[o,a]}function _o(t){let e=f(".part thead"),n=f(".year > :first-child").tagName,
o=e?Bo.bind(null,e):ko.bind(null,`h${Number(n[1])+1}`,t),s=i=>{let a=[];for(let c=0;c<i.length;c+=Ge){let l=w("div","part"),d=i.slice(c,c+Ge);o(l,d),l.style.setProperty(
"--n",d.length),a.push(l)}return a};return({key:i,items:a},c)=>{let l=w("section","year");l.append(w(n,"",i));let d=[];for(let m of Dt(a,c)){if(!m.key||m.items.
length<Ve){d.push(...m.items);continue}l.append(...s(d),...Xe(s(m.items),m.items.length,i)),d=[]}return l.append(...s(d)),l}}function je(t,e){return!P.in_time||
r.chosen.sort!=="date"?t.map(n=>r.events[n]):t.flatMap(n=>{let o=P.chapter[n],s=P.chapter.indexOf(o)===n&&P.chapters[o];return s?[e(s),r.events[n]]:r.events[n]})}
function Bo(t,e,n){let o=w("table"),s=w("tbody","events"),i=a=>{let c=w("tr","chapter"),l=w("td","",a);return l.colSpan=3,c.append(l),c};s.append(...je(n,i)),o.
append(t.cloneNode(!0),s),e.append(o)}function ko(t,e,n,o){for(let{key:s,items:i}of Dt(o,e)){let a=w("div","month");s&&a.append(w(t,"",s));let c=w("ol","events");
c.append(...je(i,l=>w("li","chapter",l))),a.append(c),n.append(a)}}var $o=200,Fo=32,N=({fits:t=!1}={})=>$t("choose",Uo(t));function*Uo(t){let e=Wo(),n=new Uint8Array(r.total);r.parts.length||Rt();for(let o=0;o<r.total;o++)n[o]=
e(o)?1:0,o%Fo===0&&(yield);r.shown.set(n),t?$e():R(),Yo(),yield*Ko(),Ut(),qo()}function Wo(){let{chosen:t,numbers:e,starts:n,ends:o}=r,s=Ze(t.q).split(/\s+/).filter(
Boolean),i=H(t.from)?.[0]??-1/0,a=H(t.to)?.[1]??1/0,c=u=>!(n[u]>=a)&&!(o[u]<=i&&n[u]!==i),l=e.kinds.map(u=>u.every(h=>!t.not.has(h))),d=e.names.map((u,h)=>!t.not.
has(`document-${h}`)),m=e.tags.map((u,h)=>!t.not.has(`tag-${h}`));return u=>!r.gone.has(u)&&c(u)&&(l[e.kind[u]]??!0)&&Qe(e.documents[u],d)&&Qe(e.tagged[u],m)&&s.
every(h=>Ho(u).includes(h))}var Qe=(t,e)=>!e.includes(!1)||[t].flat().some(n=>e[n]??!0),Ze=t=>t.toLowerCase().normalize("NFD").replace(/\p{M}/gu,"");function Ho(t){
return r.searchTexts[t]??=Ze(p(":is(.when, .title, .text)",r.events[t]).map(e=>e.textContent).join(" ")),r.searchTexts[t]}function Yo(){let t=r.shown.reduce((s,i)=>s+
i,0),e=r.total-r.gone.size,n=t<e;E.classList.toggle("chosen",n);let o={n:L(t),total:L(e)};f(".found output").textContent=n?k(r.words.found,o):"",f(".found").classList.
toggle("some",n||ut().includes("#?"))}function*Ko(){let t=new Map;for(let{node:e,section:n,events:o}of r.parts){let s=0;for(let i of o){s+=r.shown[i];let a=!r.shown[i];
r.events[i].hidden!==a&&(r.events[i].hidden=a)}e.hidden=!s,s&&e.style.setProperty("--n",s);for(let i of p(".month",e))i.hidden=!f(".event:not([hidden])",i);t.set(
n,(t.get(n)||0)+s),n.hidden=!t.get(n),yield}}function qo(){if(E.classList.toggle("searching",!!r.chosen.q.trim()),!globalThis.CSS?.highlights)return;CSS.highlights.
delete("found");let t=r.chosen.q.toLowerCase().split(/\s+/).filter(Boolean),e=[];for(let n=0;t.length&&n<r.total&&e.length<$o;n++)r.shown[n]&&e.push(...zo(r.events[n],
t));e.length&&CSS.highlights.set("found",new Highlight(...e))}function*zo(t,e){let n=document.createTreeWalker(t,NodeFilter.SHOW_TEXT);for(;n.nextNode();){let o=n.
currentNode,s=o.data.toLowerCase();if(!(o.parentNode.closest("noscript, .notes")||s.length!==o.data.length))for(let a of e)for(let c=s.indexOf(a);c>=0;c=s.indexOf(
a,c+a.length)){let l=new Range;l.setStart(o,c),l.setEnd(o,c+a.length),yield l}}}var me=f(".overview"),it=me?w("div","brush"):null,Go=3650,Vo=.03;function he(t,e){let n=$(Math.min(t,e)),o=$(Math.max(t,e)),s=o-n>Go,i=a=>a.replace(/-\d\d-\d\d$/,
"");r.chosen.from=s?i(At(n)):At(n),r.chosen.to=s?i(At(o)):At(Math.ceil(o)-1),O("from").value=r.chosen.from,O("to").value=r.chosen.to,Y(),N()}function Y(){if(!it)
return;let t=H(r.chosen.from)?.[0],e=H(r.chosen.to)?.[1];pe(t==null?0:q(t),e==null?1:q(e)),it.hidden=t===void 0&&e===void 0}function pe(t,e){let[n,o]=[Math.min(
t,e),Math.max(t,e)].map(s=>Math.max(0,Math.min(it.parentNode.clientWidth,z(s))));it.style.insetInlineStart=`${n}px`,it.style.inlineSize=`${o-n}px`,it.hidden=!1}
function Je(){me&&(me.append(it),se.push(Y))}function tn(t,e){he(t,e);let n=Math.abs(e-t)*Vo;U(Math.min(t,e)-n,Math.max(t,e)+n)}var Xo=4,jo=8,Qo=16,Zo=300,qt=tt?-1:1,K=new Map,pt=!1,at=null,en={ArrowLeft:()=>W(-.2*qt),ArrowRight:()=>W(.2*qt),ArrowUp:()=>G(.7),ArrowDown:()=>G(1/.7),"+":Nt,
"=":Nt,"-":()=>G(2),Home:st,0:st,Enter:ge};function ge(){he(r.axis.low,r.axis.high)}function nn(){g&&(g.addEventListener("wheel",Jo,{passive:!1}),g.addEventListener(
"dragstart",t=>t.preventDefault()),g.addEventListener("pointerdown",ts),g.addEventListener("pointermove",os),g.addEventListener("pointerup",es),g.addEventListener(
"pointercancel",t=>{K.delete(t.pointerId),ns()}),g.addEventListener("click",rs,!0),g.addEventListener("keydown",is))}function gt(t){let e=g.getBoundingClientRect(),
n=(t-e.left)/e.width,o=r.axis.low+(tt?1-n:n)*(r.axis.high-r.axis.low);return Math.max(0,Math.min(1,o))}function Jo(t){let e=t.shiftKey||Math.abs(t.deltaX)>Math.
abs(t.deltaY);if(!e&&!t.ctrlKey&&document.activeElement!==g)return;t.preventDefault();let n=t.deltaMode?Qo:1;if(e)W(qt*(t.deltaX||t.deltaY)*n/g.clientWidth);else{
let o=Math.max(-1,Math.min(1,t.deltaY*n/Zo));G(Math.exp(o),gt(t.clientX))}}function ts(t){if(t.button!==0)return;K.set(t.pointerId,t.clientX),pt=!1;let e=r.axis.
low===0&&r.axis.high===1;at=K.size===1&&(e||t.shiftKey)?gt(t.clientX):null,K.size>1&&Y()}function es(t){K.delete(t.pointerId),at!==null&&pt&&tn(at,gt(t.clientX)),
at=null}function ns(){at=null,Y()}function os(t){if(!K.has(t.pointerId))return;let e=[...K.values()],n=K.get(t.pointerId)-t.clientX;!pt&&e.length===1&&Math.abs(
n)<Xo||(pt||g.setPointerCapture(t.pointerId),pt=!0,K.set(t.pointerId,t.clientX),at!==null?pe(at,gt(t.clientX)):e.length===1?W(qt*n/g.clientWidth):e.length===2&&
ss(e,[...K.values()]))}function ss([t,e],[n,o]){let s=Math.abs(n-o);s>jo&&G(Math.abs(t-e)/s,gt((n+o)/2))}function rs(t){pt?(t.preventDefault(),t.stopPropagation()):
t.target.matches(".column")?G(.25,gt(t.clientX)):t.target.closest("a")||g.focus()}function is(t){t.ctrlKey||t.metaKey||t.altKey||!en[t.key]||(t.preventDefault(),
t.stopPropagation(),en[t.key]())}var as="(min-width: 76rem)";function C(t,{focus:e=!0,scroll:n=!0}={}){if(t){if(r.chosen.at=t.id,Ct(t),zt(t,"at"),n){let o=()=>t.scrollIntoView({block:"center"});
o(),requestAnimationFrame(o)}e&&f(".title a",t).focus({preventScroll:!0}),fs(sn(t)[0]),vt(),R()}}function Pt(t){let e=xe();C(r.events[e[we(e,t)]])}function xe(){
return r.parts.length||Rt(),r.order.filter(t=>r.shown[t])}function we(t,e){let n=t.findIndex(s=>r.events[s].id===r.chosen.at),o=n<0?t.indexOf(ds()):n+e;return Math.
max(0,Math.min(t.length-1,o))}function on(){let t=({target:e})=>{if(!f(".texts"))return;let n=e.closest?.(".passage"),o=n?document.getElementById(cs(n)):e.closest?.(
".event");zt(o,"on")};E.addEventListener("mouseover",t),E.addEventListener("focusin",t)}function zt(t,e){for(let n of p(`.${e}`))n.classList.remove(e);if(t)for(let n of[
t,...sn(t)])n.classList.add(e)}var cs=t=>t.getAttribute("href").slice(1);function sn(t){return r.passagesById||=ls(),r.passagesById.get(t.id)||[]}function ls(){
let t=new Map;for(let e of p(".passage"))for(let n of[e.hash.slice(1),...(e.dataset.also||"").split(" ")])t.has(n)||t.set(n,[]),t.get(n).push(e);return t}function fs(t){
if(!t||!matchMedia(as).matches)return;let e=f(".texts"),n=t.getBoundingClientRect().top-e.getBoundingClientRect().top;e.scrollTop+=n-e.clientHeight/3}function ds(){
return r.parts.find(({node:e})=>e.getBoundingClientRect().bottom>0)?.events.find(e=>r.shown[e]&&r.events[e].getBoundingClientRect().top>0)}var us=40,ve=tt?-1:1,ms={ArrowRight:ve,ArrowLeft:-ve,ArrowDown:1,ArrowUp:-1,PageDown:1,PageUp:-1," ":1,j:1,k:-1,Home:-1/0,End:1/0},_=f(".present"),_t=f(".slide"),
Gt=f(".stage"),Vt=null;function rn(){_.addEventListener("keydown",xs,!0),_.addEventListener("click",ws),_.addEventListener("pointerdown",({x:t,y:e,pointerType:n})=>{
Vt=n==="mouse"?null:{x:t,y:e}}),_.addEventListener("pointerup",vs),_.addEventListener("close",gs),document.addEventListener("fullscreenchange",()=>{document.fullscreenElement||
_.close()})}function Bt(t=!_.open){if(!t||!cn().length)return _.close();r.chosen.present||="1",_.open||(f('[data-do="minor"]').hidden=!f(".run[hidden]"),g&&Gt.after(
g),_.showModal(),f('[data-do="next"]').focus(),navigator.userActivation?.isActive&&_t.requestFullscreen?.().catch(()=>{})),V(0)}function V(t){let e=cn(),n=we(e,
t),o=r.events[e[n]];r.chosen.at=o.id,zt(o,"at"),hs(o);let s={n:L(n+1),total:L(e.length)};f("output",_t).textContent=k(r.words.position,s),f('[data-do="minor"]').
ariaPressed=r.chosen.present==="all",ps(B(o)),vt()}function an(){r.chosen.present=r.chosen.present==="all"?"1":"all",V(0)}function cn(){let e=r.chosen.present===
"all"||E.matches(".chosen")?".left-out":".left-out, .run[hidden] *";return xe().filter(n=>r.events[n].id===r.chosen.at||!r.events[n].matches(e))}function hs(t){
let e=t.cloneNode(!0);for(let n of p("noscript, details, button, .also",e))n.remove();for(let n of p("a[href^='#']",e))n.replaceWith(...n.childNodes);Gt.className=
`stage ${t.className}`,Gt.classList.remove("event","at","on"),Gt.replaceChildren(...e.childNodes),_t.scrollTop=0}function ps(t){let{from:e,to:n}=F(),{low:o,high:s}=r.
axis,i=(e[t]+n[t])/2;(i<o||i>s)&&W((i-(o+s)/2)/(s-o)),R()}async function gs(){g&&f(".overview").prepend(g),r.chosen.present="",document.fullscreenElement&&await document.
exitFullscreen(),C(j())}function xs(t){let e=t.key===" "&&t.target.matches("button"),n=/Up|Down/.test(t.key)&&_t.scrollHeight>_t.clientHeight;if(t.ctrlKey||t.metaKey||
t.altKey||e||n)return;let o=t.key===" "&&t.shiftKey?-1:ms[t.key];if(t.key==="p")_.close();else if(o)V(o);else return;t.preventDefault(),t.stopPropagation()}function ws(t){
let e=t.target.closest(".view a");e?(t.preventDefault(),t.stopPropagation(),r.chosen.at=e.getAttribute("href").slice(1),V(0)):!t.target.closest("a, button, .vie\
w")&&getSelection().isCollapsed&&V(1)}function vs({x:t,y:e,target:n}){if(!Vt||n.closest(".view"))return;let[o,s]=[t-Vt.x,e-Vt.y];Math.abs(o)>Math.max(us,Math.abs(
s))&&V(o*ve<0?1:-1)}var Es=1500,Xt=f(".filters"),xt={filter:fn,more:As,source:ys,unfold:Ke,expand:le,copy:mn,clear:un,help:dn,present:()=>Bt(),previous:()=>V(-1),next:()=>V(1),minor:an,
in:Nt,out:()=>G(2),earlier:()=>W(-.5),later:()=>W(.5),whole:st,only:ge},jt={j:()=>Pt(1),k:()=>Pt(-1),"/":()=>O("q").focus(),f:fn,e:le,c:()=>mn(f('[data-do="copy\
"]')),p:()=>Bt(),"?":dn,"+":xt.in,"=":xt.in,"-":xt.out,0:st};function ln(){E.addEventListener("click",Ss),E.addEventListener("click",Ms),f(".tools").addEventListener(
"input",bs),O("sort").addEventListener("change",Ts),document.addEventListener("keydown",Os)}function Ee(t){Xt.hidden=!t,f('[data-do="filter"]').ariaExpanded=t}function fn(){
Ee(Xt.hidden),Xt.hidden||f("input",Xt).focus()}function ys(t){t.ariaPressed=t.ariaPressed!=="true";let e=X.filter(o=>o.ariaPressed==="true"),n=e.length%X.length===
0;for(let o of X)r.chosen.not[n||e.includes(o)?"delete":"add"](o.value);Ft(),N({fits:!0})}function As(t){let e=f(".more");e.hidden=!e.hidden,t.ariaExpanded=!e.hidden}
function dn(){f(".help").showModal()}function un(){Object.assign(r.chosen,{q:"",from:"",to:"",not:new Set,view:""});for(let t of["q","from","to"])O(t).value="";
for(let t of et)t.checked=!0;Ft(),r.chosen.sort!=="date"&&(r.chosen.sort="date",O("sort").value="date",rt()),Y(),st(),N()}async function mn(t){let e=t.textContent;
try{await navigator.clipboard.writeText(ut())}catch{prompt(e,ut());return}t.textContent=r.words.copied,setTimeout(()=>{t.textContent=e},Es)}function Ss(t){let e=t.
target.closest("a[href^='#']");if(!e||t.ctrlKey||t.metaKey||t.shiftKey)return;let n=document.getElementById(decodeURIComponent(e.getAttribute("href").slice(1))),
o=n?.closest(".event"),s=n?.closest(".passage");o?(t.preventDefault(),r.shown[B(o)]||un(),C(o,{scroll:!o.contains(e)})):s&&(t.preventDefault(),C(e.closest(".eve\
nt"),{focus:!1,scroll:!1}),s.scrollIntoView({block:"center"}),s.focus({preventScroll:!0}))}function Ms({target:t}){let e=t.closest("[data-do]");e&&xt[e.dataset.
do]?.(e)}function bs({target:t}){let{name:e,value:n,checked:o}=t;if(e==="q")r.chosen.q=n;else if(e==="only")r.chosen.not[o?"delete":"add"](n);else{if(e!=="from"&&
e!=="to")return;if(!Is(t))return}N({fits:!0})}function Is(t){let e=!!t.value.trim()&&!H(t.value);return t.setCustomValidity(e?r.words.bad_date:""),t.ariaInvalid=
e,e?!1:(r.chosen[t.name]=t.value.trim(),Y(),!0)}function Ts({target:t}){r.chosen.sort=t.value,rt(),N()}function Os(t){t.key==="Escape"&&t.target.name==="q"&&r.chosen.
q&&(r.chosen.q="",O("q").value="",N({fits:!0}));let e=t.target.closest("input, textarea, select, dialog"),n=f('[name="keys"]').checked;e||t.ctrlKey||t.metaKey||
t.altKey||!n||!jt[t.key]||(t.preventDefault(),jt[t.key]())}function hn(){globalThis.timelinePage={actions:xt,completePart:Lt,currentEvent:j,dateOfDay:D,dayName:yt,element:w,fillSlots:k,find:f,findAll:p,goBy:Pt,goToEvent:C,
keys:jt,numberOf:B,page:r,parseDates:H,rememberHeadings:ue,root:E,showChosen:N,sortEvents:rt,yearName:nt}}var Ns=80,Cs=.3,lt=f(".index"),Z=[],ct=[],pn;function gn(){lt&&(Z=ct=p("a",lt).map(t=>{let e=document.getElementById(decodeURIComponent(t.hash.slice(1))),n=e.matches(
".event")?e:f(".event",e);return{link:t,name:t.textContent,level:t.className,first:B(n),target:e}}),lt.addEventListener("click",Rs),de.push(Ls),addEventListener(
"scroll",dt(Ns,ye),{passive:!0}),ye())}function Ls(t){Z=r.chosen.sort==="text"?t.map(({key:n,items:o})=>({name:n,first:o[0]})):[...Ds()],lt.hidden=f(".to-index").
hidden=Z.length<2,f("ol",lt).replaceChildren(...Z.map(n=>{let o=w("li");return n.link=w("a",n.level,n.name),n.link.href=`#${r.events[n.first].id}`,n.target=xn(r.
events[n.first]),o.append(n.link),o})),ye()}function*Ds(){pn||=r.events.map((n,o)=>ct.findLastIndex(({first:s})=>s<=o));let t=-1,e=-1;for(let n of r.order){let o=pn[n]??
-1;if(o<0||o===t||r.events[n].matches(".corrected"))continue;t=o;let s=ct[o].level?ct.findLastIndex(({level:i},a)=>a<o&&!i):-1;s!==e&&s>=0&&(yield{...ct[s],first:n}),
e=ct[o].level?s:o,yield{...ct[o],first:n}}}function Rs(t){let{first:e}=Z.find(({link:i})=>i===t.target)||{};if(e===void 0)return;t.preventDefault(),t.stopPropagation(),
lt.matches(":popover-open")&&lt.hidePopover();let n=r.order.slice(r.order.indexOf(e)).find(i=>r.shown[i]);if(n===void 0)return;let o=r.events[n];C(o,{scroll:!1});
let s=xn(o);s.scrollIntoView(),requestAnimationFrame(()=>s.scrollIntoView())}function xn(t){let e=t.closest(".year");return f(".event:not([hidden])",e)===t?e:t}
function ye(){let t=innerHeight*Cs,e=({target:o})=>{let s=o.checkVisibility()?o:o.closest(".run")?.previousElementSibling;return s?.checkVisibility()&&s.getBoundingClientRect().
top<t},n=Z.findLast(e)||Z[0];for(let o of Z)o.link.ariaCurrent=o===n?"true":null}Ye();gn();ze();Be();nn();Je();ln();hn();rn();on();addEventListener("hashchange",()=>{document.getElementById(location.hash.slice(1))?.matches(":not(.event)")||wn()});
wn();function wn(){Me();let{q:t,from:e,to:n,not:o,sort:s,view:i}=r.chosen;Ee(!!(e||n||et.some(c=>!c.checked))),Y(),i&&Ps(...i.split("~").map(Number)),s!=="date"&&
rt(),(t||e||n||o.size)&&N({fits:!i});let a=j();a&&C(a,{focus:!1,scroll:location.hash[1]==="?"}),Bt(!!r.chosen.present),R()}function Ps(t,e){t<e&&U(q(t),q(e))}})();
