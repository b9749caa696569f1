/**
 * A front page in one column. No pictures, nothing from anywhere else: nobody is told when it is opened. Programs that leave the styles
 * out show the same text in the same order.
 */
export const STYLES = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 24px 12px; background: #f4f1ea; color: #15171a; font: 17px/1.5 Georgia, 'Times New Roman', serif; }
.sheet { max-width: 576px; margin: 0 auto; padding: 26px 28px 24px; background: #fdfcf9; border-top: 4px solid #15171a; }
.head { padding-bottom: 14px; border-bottom: 1px solid #15171a; text-align: center; }
.head p { margin: 0; }
.head .name { font-size: 34px; line-height: 1.15; font-weight: bold; letter-spacing: -0.01em; }
.head .name a { color: #15171a; }
.head .letter { margin-top: 6px; font-style: italic; }
.head .day { color: #55585e; font: 14px/1.5 Arial, Helvetica, sans-serif; }
a { color: #15171a; text-decoration: none; }
h1, h2, h3, p { overflow-wrap: anywhere; }
.kicker { margin: 24px 0 6px; color: #9b1c1c; font: bold 13px/1.4 Arial, Helvetica, sans-serif; }
h1 { margin: 0; font-size: 30px; line-height: 1.15; letter-spacing: -0.01em; }
h2 { margin: 34px 0 0; padding-top: 8px; border-top: 3px solid #15171a; font: bold 16px/1.4 Arial, Helvetica, sans-serif; }
h3 { margin: 0; font-size: 20px; line-height: 1.25; }
.label { color: #9b1c1c; }
.story { padding: 14px 0 0; }
.story + .story { margin-top: 14px; border-top: 1px solid #d9d4c8; }
.standfirst { margin: 8px 0 0; color: #2d3034; }
ol { margin: 8px 0 0; padding: 0 0 0 30px; }
li { padding: 7px 0; font-weight: bold; line-height: 1.3; }
.foot { margin: 34px 0 0; padding-top: 14px; border-top: 1px solid #d9d4c8; color: #55585e; font: 14px/1.6 Arial, Helvetica, sans-serif; }
.foot a { color: #55585e; text-decoration: underline; }
@media (max-width: 480px) {
  body { padding: 0; }
  .sheet { padding: 20px 18px; }
  .head .name { font-size: 29px; }
  h1 { font-size: 26px; }
}
@media (prefers-color-scheme: dark) {
  body { background: #0c0d0e; color: #eceae4; }
  .sheet { background: #131517; border-top-color: #b9b6ad; }
  .head { border-bottom-color: #b9b6ad; }
  a, .head .name a { color: #eceae4; }
  h2 { border-top-color: #b9b6ad; }
  .story + .story, .foot { border-top-color: #34383c; }
  .kicker, .label { color: #f0796b; }
  .standfirst { color: #cfcdc6; }
  .head .day, .foot, .foot a { color: #a9aaa8; }
}`

/** For a language that is written from right to left: Georgia knows no Arabic, and mail programs know no `inline-start`. */
export const TURNED = `
body, .kicker, h2, .foot, .head .day { font-family: 'Segoe UI', Tahoma, 'Geeza Pro', 'Noto Naskh Arabic', Arial, sans-serif; line-height: 1.8; }
h1, h3, .head .name { line-height: 1.45; letter-spacing: 0; }
.head .letter { font-style: normal; }
ol { padding-right: 30px; padding-left: 0; }`
