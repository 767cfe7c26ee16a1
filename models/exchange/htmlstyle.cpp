// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/htmlstyle.h"

using namespace Qt::StringLiterals;

namespace gk {

// mso-number-format: a spreadsheet program that opens the page takes every cell for a text and none for a formula.
QString pageStyle()
{
    return QStringLiteral(R"css(:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 0 1.5rem 3rem; max-width: 112rem; color: #1a1a1a; background: #fff;
  font: 1rem/1.65 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif; }
a { color: #0b4f91; text-underline-offset: .2em; }
:focus-visible { outline: 3px solid #b34700; outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -999rem; padding: .5rem 1rem; background: #fff; }
.skip:focus { left: 1rem; top: .5rem; z-index: 2; }
header { border-bottom: 3px solid #0b4f91; padding: 1.75rem 0 1rem; text-align: center; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.4; color: #0b3f75; }
h2 { font-size: 1.25rem; margin: 2rem 0 .75rem; padding-left: .75rem; border-left: 4px solid #0b4f91; scroll-margin-top: 1rem; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
.facts { margin: .75rem 0 0; color: #454545; }
.facts span + span::before { content: "｜"; color: #6b6b6b; margin: 0 .25rem; }
.front p { margin: 0; text-indent: 2em; max-width: 60rem; }
.search { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin-top: 1.5rem; }
.search[hidden] { display: none; }
.search input { font: inherit; padding: .35rem .6rem; width: 22rem; max-width: 100%; border: 1px solid #5c5c5c; border-radius: 3px; }
.search p { margin: 0; color: #454545; }
nav ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .25rem 1.5rem;
  grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); }
.count { color: #595959; font-size: .875rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.5; }
th, td { border: 1px solid #8a97a6; padding: .35rem .5rem; text-align: left; vertical-align: middle;
  overflow-wrap: anywhere; mso-number-format: "\\@"; }
thead th { background: #e6eef7; text-align: center; }
tbody th { font-weight: 600; }
tbody tr:nth-child(even) { background: #f7f9fc; }
.c { text-align: center; }
.quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
footer { margin-top: 2rem; color: #454545; font-size: .875rem; }
[hidden] { display: none !important; }
@media print {
  @page { size: A4 landscape; margin: 14mm 12mm; }
  body { padding: 0; max-width: none; font: 9pt/1.4 "FangSong", "SimSun", serif; }
  .search, nav, .skip { display: none; }
  .scroll { overflow: visible; }
  h2 { break-after: avoid; }
  table { font-size: 8pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  tbody tr:nth-child(even) { background: none; }
  a { color: inherit; text-decoration: none; }
}
)css");
}

QString pageScript()
{
    return QStringLiteral(R"js((function () {
  var form = document.querySelector('.search'), input = document.getElementById('q');
  var status = document.getElementById('found');
  var sections = Array.prototype.map.call(document.querySelectorAll('section.domain'), function (section) {
    return { element: section, rows: Array.prototype.map.call(section.querySelectorAll('tbody tr'), function (row) {
      return { element: row, text: row.textContent.toLowerCase() };
    }) };
  });
  var total = sections.reduce(function (sum, section) { return sum + section.rows.length; }, 0);
  function search() {
    var words = input.value.toLowerCase().split(/\s+/).filter(Boolean), found = 0;
    sections.forEach(function (section) {
      var here = 0;
      section.rows.forEach(function (row) {
        var fits = words.every(function (word) { return row.text.indexOf(word) >= 0; });
        row.element.hidden = !fits;
        here += fits ? 1 : 0;
      });
      section.element.hidden = words.length > 0 && here === 0;
      found += here;
    });
    status.textContent = words.length ? (found ? '找到' + found + '项' : '没有符合的事项') : '共' + total + '项';
  }
  var waiting;
  input.addEventListener('input', function () { clearTimeout(waiting); waiting = setTimeout(search, 120); });
  form.addEventListener('submit', function (event) { event.preventDefault(); search(); });
  form.hidden = false;
  search();
})();
)js");
}

}
