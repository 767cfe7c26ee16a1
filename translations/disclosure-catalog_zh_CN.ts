<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>Cli</name>
        <message>
            <source>See: disclosure-catalog %1</source>
            <translation>请参阅：disclosure-catalog %1</translation>
        </message>
        <message>
            <source>No command is given.</source>
            <translation>没有写明命令。</translation>
        </message>
        <message>
            <source>“%1” is neither a command nor an existing file.</source>
            <translation>“%1”既不是命令，也不是已有的文件。</translation>
        </message>
        <message>
            <source>There is no option “%1” here.</source>
            <translation>此处没有选项“%1”。</translation>
        </message>
        <message>
            <source>The option “%1” lacks its value.</source>
            <translation>选项“%1”缺少取值。</translation>
        </message>
        <message>
            <source>The option “%1” takes no value.</source>
            <translation>选项“%1”不带取值。</translation>
        </message>
        <message>
            <source>A file is missing.</source>
            <translation>没有写明文件。</translation>
        </message>
        <message>
            <source>“%1” is one argument too many.</source>
            <translation>多出了参数“%1”。</translation>
        </message>
        <message>
            <source>“%1” is none of the languages zh_CN and en.</source>
            <translation>语言只能是 zh_CN 或 en，不能是“%1”。</translation>
        </message>
        <message>
            <source>The content is the same.</source>
            <translation>内容相同。</translation>
        </message>
        <message>
            <source>There is no field “%1”.</source>
            <translation>没有字段“%1”。</translation>
        </message>
        <message>
            <source>“%1” is none of review, public and internal.</source>
            <translation>用途只能是 review、public 或 internal，不能是“%1”。</translation>
        </message>
        <message>
            <source>There is no layout “%1”.</source>
            <translation>没有版式“%1”。</translation>
        </message>
        <message>
            <source>“%1” is no encoding for this form.</source>
            <translation>此格式不能用编码“%1”。</translation>
        </message>
        <message>
            <source>%1: %2 written.</source>
            <translation>已导出 %2 至 %1。</translation>
        </message>
        <message>
            <source>Left out: %1 withheld, %2 retired, %3 not approved yet.</source>
            <translation>未列入：不予公开 %1 项，取消 %2 项，尚未审定 %3 项。</translation>
        </message>
        <message>
            <source>Usage: %1</source>
            <translation>用法：%1</translation>
        </message>
        <message>
            <source>Without a command the window opens, on FILE if one is named. FILE@N is version N of FILE. “disclosure-catalog COMMAND --help” says more.</source>
            <translation>不带命令时打开窗口；写明 FILE 则打开该文件。FILE@N 表示 FILE 的第 N 版。详见“disclosure-catalog COMMAND --help”。</translation>
        </message>
        <message>
            <source>There is no command “%1”.</source>
            <translation>没有命令“%1”。</translation>
        </message>
        <message>
            <source>Title:</source>
            <translation>目录名称：</translation>
        </message>
        <message>
            <source>Compiling office:</source>
            <translation>编制单位：</translation>
        </message>
        <message>
            <source>Content:</source>
            <translation>内容：</translation>
        </message>
        <message>
            <source>Steps:</source>
            <translation>操作步数：</translation>
        </message>
        <message>
            <source>Size:</source>
            <translation>大小：</translation>
        </message>
        <message>
            <source>%1 bytes</source>
            <translation>%1 字节</translation>
        </message>
        <message>
            <source>Catalog:</source>
            <translation>目录标识：</translation>
        </message>
        <message>
            <source>Versions:</source>
            <translation>版本数：</translation>
        </message>
        <message>
            <source>There is no kind “%1”.</source>
            <translation>没有“%1”这类记录。</translation>
        </message>
        <message>
            <source>The option %1 does not fit this kind of record.</source>
            <translation>选项 %1 不适用于这类记录。</translation>
        </message>
        <message>
            <source>There is no starter “%1”.</source>
            <translation>没有模板“%1”。</translation>
        </message>
        <message>
            <source>Begin the catalog</source>
            <translation>新建目录</translation>
        </message>
        <message>
            <source>Receive version %1 from a package</source>
            <translation>从数据包接收第 %1 版</translation>
        </message>
        <message>
            <source>Brought from version %1 to version %2. Check code %3.</source>
            <translation>已由第 %1 版更新到第 %2 版。校验码 %3。</translation>
        </message>
        <message>
            <source>%1: %2 pages, %3.</source>
            <translation>%1：共 %2 页，%3。</translation>
        </message>
        <message>
            <source>Fonts in place of others: %1.</source>
            <translation>替代字体：%1。</translation>
        </message>
        <message>
            <source>“%1” is neither A4 nor A3.</source>
            <translation>纸张只能是 A4 或 A3，不能是“%1”。</translation>
        </message>
        <message>
            <source>%1: %2 saved.</source>
            <translation>%1：救出 %2。</translation>
        </message>
        <message>
            <source>Nothing is missing.</source>
            <translation>没有缺失。</translation>
        </message>
        <message>
            <source>who does it; your login name if not given</source>
            <translation>操作人；不写则取登录名</translation>
        </message>
        <message>
            <source>replace the file if it exists</source>
            <translation>文件已存在时覆盖</translation>
        </message>
        <message>
            <source>only items of this domain and those below it</source>
            <translation>只取该领域及其下级领域的事项</translation>
        </message>
        <message>
            <source>only items naming this office</source>
            <translation>只取该机构为公开主体的事项</translation>
        </message>
        <message>
            <source>only these fields</source>
            <translation>只取这些字段</translation>
        </message>
        <message>
            <source>answer with one JSON document</source>
            <translation>以一份 JSON 作答</translation>
        </message>
        <message>
            <source>the language of messages</source>
            <translation>提示信息所用语言</translation>
        </message>
        <message>
            <source>this help</source>
            <translation>显示本帮助</translation>
        </message>
        <message>
            <source>what it begins with</source>
            <translation>起始内容</translation>
        </message>
        <message>
            <source>title of the catalog</source>
            <translation>目录名称</translation>
        </message>
        <message>
            <source>compiling office</source>
            <translation>编制单位</translation>
        </message>
        <message>
            <source>only records in which every word of the text occurs</source>
            <translation>只取含有全部所列词语的记录</translation>
        </message>
        <message>
            <source>removed records instead of live ones</source>
            <translation>列出已删除的记录</translation>
        </message>
        <message>
            <source>the form</source>
            <translation>导出格式</translation>
        </message>
        <message>
            <source>for whom; it decides what stays behind</source>
            <translation>用途，决定哪些内容不导出</translation>
        </message>
        <message>
            <source>of csv files</source>
            <translation>csv 文件的编码</translation>
        </message>
        <message>
            <source>name of the version</source>
            <translation>版本名称</translation>
        </message>
        <message>
            <source>why it is made</source>
            <translation>调整事由</translation>
        </message>
        <message>
            <source>draft stage</source>
            <translation>稿次</translation>
        </message>
        <message>
            <source>the version to go back to; 0 is the empty catalog</source>
            <translation>要恢复到的版本；0 为空目录</translation>
        </message>
        <message>
            <source>only this record</source>
            <translation>只恢复这一条记录</translation>
        </message>
        <message>
            <source>A4 if not given</source>
            <translation>不写则为 A4</translation>
        </message>
        <message>
            <source>Explains the commands.</source>
            <translation>说明各个命令。</translation>
        </message>
        <message>
            <source>Makes a new catalog.</source>
            <translation>新建目录。</translation>
        </message>
        <message>
            <source>Says what is in a catalog.</source>
            <translation>显示目录概况。</translation>
        </message>
        <message>
            <source>Reads change sets from standard input, one JSON object a line.</source>
            <translation>从标准输入读取修改，每行一个 JSON 对象。</translation>
        </message>
        <message>
            <source>Writes the catalog in another form.</source>
            <translation>导出目录。</translation>
        </message>
        <message>
            <source>Makes a version of the present state.</source>
            <translation>将当前内容存为一个版本。</translation>
        </message>
        <message>
            <source>Compares two versions, files or packages.</source>
            <translation>比较两个版本、文件或数据包。</translation>
        </message>
        <message>
            <source>Makes the content what it was in a version, as a new step.</source>
            <translation>恢复到某一版本的内容，作为一个新的步骤。</translation>
        </message>
        <message>
            <source>Proves that nothing was altered behind the program.</source>
            <translation>校验文件未被程序以外的方式改动。</translation>
        </message>
        <message>
            <source>Brings a copy of the catalog to the version of a package.</source>
            <translation>将目录副本更新到数据包中的版本。</translation>
        </message>
        <message>
            <source>Writes a paginated copy as PDF.</source>
            <translation>生成分页的 PDF 文稿。</translation>
        </message>
        <message>
            <source>Saves what can be saved of a damaged catalog into a new file.</source>
            <translation>将受损目录中尚可读取的内容救到新文件中。</translation>
        </message>
        <message>
            <source>Everything is in order.</source>
            <translation>校验全部通过。</translation>
        </message>
        <message>
            <source>Something is not in order; see the lines marked ×.</source>
            <translation>校验未通过，见标有 × 的各行。</translation>
        </message>
        <message>
            <source>Restore one record from version %1</source>
            <translation>恢复第 %1 版中的一条记录</translation>
        </message>
        <message>
            <source>Restore version %1</source>
            <translation>恢复到第 %1 版</translation>
        </message>
        <message>
            <source>“%1” is no draft stage.</source>
            <translation>“%1”不是稿次。</translation>
        </message>
        <message>
            <source>Say which version with --version N.</source>
            <translation>请用 --version N 写明版本。</translation>
        </message>
        <message>
            <source>The content is that of version %1 again; %2 records changed.</source>
            <translation>内容已恢复到第 %1 版，改动 %2 条记录。</translation>
        </message>
        <message>
            <source>There is no display here for the window. Commands need none.</source>
            <translation>此处没有图形界面，无法打开窗口；各命令不需要图形界面。</translation>
        </message>
        <message>
            <source>Nothing was read or changed.</source>
            <translation>没有读取也没有改动任何内容。</translation>
        </message>
        <message>
            <source>Look at “disclosure-catalog help”.</source>
            <translation>请查看“disclosure-catalog help”。</translation>
        </message>
        <message>
            <source>Shows the cells of a spreadsheet, document or web page as they are read.</source>
            <translation>显示表格、文档或网页文件中读到的各单元格内容。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>No backup was made before this step: %1</source>
            <translation>执行这一步之前没有做成备份：%1</translation>
        </message>
        <message>
            <source>The newest whole backup on this computer: %1</source>
            <translation>本机上最新的完整备份：%1</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>第%1版</translation>
        </message>
        <message>
            <source>Structure of the file</source>
            <translation>文件结构</translation>
        </message>
        <message>
            <source>Recorded steps, whole and in order</source>
            <translation>操作记录完整性</translation>
        </message>
        <message>
            <source>Records against the recorded sums</source>
            <translation>内容与留存校验值</translation>
        </message>
        <message>
            <source>Parts of the package</source>
            <translation>数据包组成文件</translation>
        </message>
        <message>
            <source>Content against its check code</source>
            <translation>内容与校验码</translation>
        </message>
        <message>
            <source>Changes since the previous version</source>
            <translation>与上一版的变动</translation>
        </message>
        <message>
            <source>check code %1</source>
            <translation>校验码 %1</translation>
        </message>
        <message>
            <source>%1 steps</source>
            <translation>%1步</translation>
        </message>
        <message>
            <source>%1 records</source>
            <translation>%1条记录</translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>第%1版</translation>
        </message>
        <message>
            <source>begins with the empty catalog</source>
            <translation>自空白目录起</translation>
        </message>
        <message>
            <source>begins with version %1</source>
            <translation>自第%1版起</translation>
        </message>
        <message>
            <source>The folder %1 cannot be used: this time no backups are made, and nothing is known of how the file was left.</source>
            <translation>文件夹%1无法使用：本次不留备份，也无从核对文件上次的状况。</translation>
        </message>
        <message>
            <source>who approved it</source>
            <translation>审定人</translation>
        </message>
        <message>
            <source>the day it was approved, such as 2024-09-28</source>
            <translation>审定日期，如 2024-09-28</translation>
        </message>
        <message>
            <source>“%1” is no day such as 2024-09-28 for --approved-on.</source>
            <translation>--approved-on 的“%1”不是日期，请写成 2024-09-28 这样。</translation>
        </message>
        <message>
            <source>%1: %2 rows read.</source>
            <translation>%1：读取 %2 行。</translation>
        </message>
        <message>
            <source>%1 added, %2 changed, %3 unchanged, %4 rows left out.</source>
            <translation>新增 %1 项，修改 %2 项，未变 %3 项，未导入 %4 行。</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>导入 %1</translation>
        </message>
        <message>
            <source>only say what would change</source>
            <translation>只说明会有哪些改动，不写入</translation>
        </message>
        <message>
            <source>what the columns hold: “tables” of an import answered with --json, corrected</source>
            <translation>各列的含义：由 --json 输出的 tables 修改而成</translation>
        </message>
        <message>
            <source>only the sheet of this name</source>
            <translation>只导入此名称的工作表</translation>
        </message>
        <message>
            <source>the domain of items whose row names none</source>
            <translation>未写明领域的事项归入此领域</translation>
        </message>
        <message>
            <source>Brings in catalogs from spreadsheets, documents, web pages, csv files, packages or other catalogs, as one step.</source>
            <translation>导入表格、文档、网页、csv、数据包或其他目录文件中的目录，作为一个步骤。</translation>
        </message>
        <message>
            <source>Say the form with --as: %1.</source>
            <translation>请用 --as 指明格式：%1。</translation>
        </message>
        <message>
            <source>This form cannot be narrowed so: a package is always whole, packages and working files are internal, and not every form lets fields be chosen.</source>
            <translation>这种格式不支持这样限定：数据包总是完整的，数据包和工作表只供内部使用，有的格式不能选择字段。</translation>
        </message>
        <message>
            <source>the layout of the official form: 领域标准目录 or 部门主动公开基本目录</source>
            <translation>官方版式：领域标准目录 或 部门主动公开基本目录</translation>
        </message>
        <message>
            <source>A line is one JSON object, such as {"changes":[{"kind":"item","uid":"…","set":{"content":"…"}}]}, {"undo":true} or {"redo":true}.</source>
            <translation>每行写一个JSON对象，例如{"changes":[{"kind":"item","uid":"…","set":{"content":"…"}}]}、{"undo":true}或{"redo":true}。</translation>
        </message>
        <message>
            <source>this is no JSON: it cannot be read from byte %1 on.</source>
            <translation>不是JSON：从第%1个字节起无法读懂。</translation>
        </message>
        <message>
            <source>this is JSON, but no object.</source>
            <translation>是JSON，但不是对象。</translation>
        </message>
        <message>
            <source>“label” is not a text.</source>
            <translation>“label”不是文字。</translation>
        </message>
        <message>
            <source>Write a text between quotation marks, or leave “label” out.</source>
            <translation>请写成引号中的文字，或者不写“label”。</translation>
        </message>
        <message>
            <source>there is no key “%1” here.</source>
            <translation>这里没有“%1”这个键。</translation>
        </message>
        <message>
            <source>“changes” is not a list.</source>
            <translation>“changes”不是列表。</translation>
        </message>
        <message>
            <source>Write the changes between [ and ], even a single one.</source>
            <translation>各项改动写在[ ]之间，只有一项时也一样。</translation>
        </message>
        <message>
            <source>it has to hold exactly one of “changes”, “undo” and “redo”.</source>
            <translation>“changes”“undo”“redo”必须且只能有一个。</translation>
        </message>
        <message>
            <source>it is not an object.</source>
            <translation>不是JSON对象。</translation>
        </message>
        <message>
            <source>“kind” is missing or names no kind of record.</source>
            <translation>缺少“kind”，或者其中的记录种类不存在。</translation>
        </message>
        <message>
            <source>Allowed are: %1.</source>
            <translation>可以写：%1。</translation>
        </message>
        <message>
            <source>Fields stand inside “set” or “add”.</source>
            <translation>各字段写在“set”或“add”里面。</translation>
        </message>
        <message>
            <source>it has to hold exactly one of “add”, “set” and “remove”.</source>
            <translation>“add”“set”“remove”必须且只能有一个。</translation>
        </message>
        <message>
            <source>what follows “%1” has the wrong form.</source>
            <translation>“%1”之后的内容格式不对。</translation>
        </message>
        <message>
            <source>After “add” and “set” stands an object of fields, after “remove” true.</source>
            <translation>“add”和“set”之后写各字段组成的对象，“remove”之后写true。</translation>
        </message>
        <message>
            <source>which record is meant is not said, or said where it must not be.</source>
            <translation>没有写明是哪条记录，或者写在了不该写的地方。</translation>
        </message>
        <message>
            <source>Beside “set” and “remove” stands the “uid” of the record, of a setting its “key”; beside “add” stands neither.</source>
            <translation>与“set”“remove”并列写出记录的“uid”（设置则写“key”）；与“add”并列时两者都不写。</translation>
        </message>
        <message>
            <source>Write an existing day as 2024-09-28.</source>
            <translation>请写实际存在的日期，格式如2024-09-28。</translation>
        </message>
        <message>
            <source>Write a whole number without quotation marks.</source>
            <translation>请写整数，不加引号。</translation>
        </message>
        <message>
            <source>Write true or false.</source>
            <translation>请写true或false。</translation>
        </message>
        <message>
            <source>Write a text between quotation marks.</source>
            <translation>请写引号中的文字。</translation>
        </message>
        <message>
            <source>Write a list between [ and ] of: %1.</source>
            <translation>请在[ ]之间列出，可以写：%1。</translation>
        </message>
        <message>
            <source>Write it in the form in which “list --json” shows this field.</source>
            <translation>请按“list --json”显示该字段的格式来写。</translation>
        </message>
        <message>
            <source>the value of “%1” does not fit.</source>
            <translation>“%1”的内容不符合要求。</translation>
        </message>
        <message>
            <source>Allowed are 主动, 依申请, both joined by 、, or nothing; an “attribute” in the same change has to agree with it.</source>
            <translation>可以写主动、依申请，或以“、”连接两者，也可以留空；同一项改动中如有“attribute”，两者必须一致。</translation>
        </message>
        <message>
            <source>A uid has 32 digits 0–9 and a–f, and no other record may have it already.</source>
            <translation>uid为32位数字0–9和字母a–f，且不得与已有记录重复。</translation>
        </message>
        <message>
            <source>Look at the command's help for what is allowed here.</source>
            <translation>可以写什么，请看该命令的帮助。</translation>
        </message>
        <message>
            <source>it is longer than %1 bytes.</source>
            <translation>该行超过%1字节。</translation>
        </message>
        <message>
            <source>Divide it into several lines.</source>
            <translation>请分成几行。</translation>
        </message>
        <message>
            <source>Line %1, change %2: %3</source>
            <translation>第%1行第%2项改动：%3</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>第%1行：%2</translation>
        </message>
        <message>
            <source>This line changed nothing; the others are not concerned.</source>
            <translation>这一行没有改动任何内容，其他各行不受影响。</translation>
        </message>
        <message>
            <source>the content now has the check code %1</source>
            <translation>现有内容的校验码为%1</translation>
        </message>
        <message>
            <source>one change since the version before</source>
            <translation>与上一版相比有 1 处变动</translation>
        </message>
        <message>
            <source>%1 changes since the version before</source>
            <translation>与上一版相比有 %1 处变动</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Version %1 was made: %2. Check code %3.</source>
            <translation>已存为第 %1 版：%2。校验码 %3。</translation>
        </message>
        <message>
            <source>%1 texts look like personal data (identity card, mobile or bank card numbers) and stand in the file unmasked.</source>
            <translation>有%1处文字像个人信息（身份证号、手机号或银行卡号），在文件中未遮盖。</translation>
        </message>
        <message>
            <source>The table is written as .xlsx, .docx or .pdf: “%1” is none of them.</source>
            <translation>汇总表的文件名应以 .xlsx、.docx 或 .pdf 结尾，“%1”不是。</translation>
        </message>
        <message>
            <source>“%1” is no number of a version.</source>
            <translation>“%1”不是版本号。</translation>
        </message>
        <message>
            <source>--from is for the layouts redline, notice and summary.</source>
            <translation>--from 只用于 redline、notice、summary 三种版式。</translation>
        </message>
        <message>
            <source>review copy (if not given), public copy, a part for each office, changes marked in their texts, notice of adjustments, or 情况一览 in figures</source>
            <translation>送审稿（默认）、公开稿、分单位目录、修改痕迹稿、调整对照表或情况一览</translation>
        </message>
        <message>
            <source>redline, notice, summary: since version N; the version before if not given</source>
            <translation>redline、notice、summary：与第N版相比；不写则与上一版相比</translation>
        </message>
        <message>
            <source>Lists the records of a kind: item, domain, office, document, task, setting or opinion.</source>
            <translation>列出一类记录：item、domain、office、document、task、setting 或 opinion。</translation>
        </message>
        <message>
            <source>Writes the table of opinions received and what became of them.</source>
            <translation>生成征求意见采纳情况汇总表。</translation>
        </message>
        <message>
            <source>No typeface has these characters; 〓 stands for them: %1.</source>
            <translation>以下字符没有可用字体，以〓代替：%1。</translation>
        </message>
        <message>
            <source>masks what looks like identity card, mobile or bank card numbers</source>
            <translation>遮盖疑似身份证号、手机号、银行卡号的数字</translation>
        </message>
        <message>
            <source>Fields of the kinds of record:</source>
            <translation>各类记录的栏目：</translation>
        </message>
        <message>
            <source>uid, path and limit_structure can only be read.</source>
            <translation>uid、path、limit_structure 只能读取。</translation>
        </message>
        <message>
            <source>The check has changed nothing. Do not go on working in this file: open the newest backup, or rescue what can be read with “disclosure-catalog recover”.</source>
            <translation>校验未改动文件。请勿继续使用此文件：可打开最近的备份，或用 disclosure-catalog recover 抢救其中可读的内容。</translation>
        </message>
        <message>
            <source>The check has changed nothing. Do not take the package in; ask the sender for it again.</source>
            <translation>校验未改动文件。请勿接收此数据包，应请发送方重新提供。</translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>Domain</source>
            <translation>领域</translation>
        </message>
        <message>
            <source>Level 1</source>
            <translation>一级事项</translation>
        </message>
        <message>
            <source>Level 2</source>
            <translation>二级事项</translation>
        </message>
        <message>
            <source>Level 3</source>
            <translation>三级事项</translation>
        </message>
        <message>
            <source>Level 4</source>
            <translation>四级事项</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>公开内容（要素）</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>公开依据</translation>
        </message>
        <message>
            <source>Time limit</source>
            <translation>公开时限</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>公开主体</translation>
        </message>
        <message>
            <source>Section in charge</source>
            <translation>责任科室(站、所)</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>公开渠道和载体</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>公开对象</translation>
        </message>
        <message>
            <source>Specific group</source>
            <translation>特定群体说明</translation>
        </message>
        <message>
            <source>Attribute</source>
            <translation>公开属性</translation>
        </message>
        <message>
            <source>Tiers</source>
            <translation>公开层级</translation>
        </message>
        <message>
            <source>Ground for withholding</source>
            <translation>不予公开依据</translation>
        </message>
        <message>
            <source>Reason for withholding</source>
            <translation>不予公开理由</translation>
        </message>
        <message>
            <source>Withholding re-assessed on</source>
            <translation>不予公开评估日期</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Update frequency</source>
            <translation>更新频率</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <source>Website column</source>
            <translation>网站所属栏目</translation>
        </message>
        <message>
            <source>Stages</source>
            <translation>五公开</translation>
        </message>
        <message>
            <source>Interpretation</source>
            <translation>政策解读</translation>
        </message>
        <message>
            <source>Response</source>
            <translation>舆情回应</translation>
        </message>
        <message>
            <source>Participation</source>
            <translation>公众参与</translation>
        </message>
        <message>
            <source>Key tasks</source>
            <translation>重点工作任务</translation>
        </message>
        <message>
            <source>Supervision channel</source>
            <translation>监督渠道</translation>
        </message>
        <message>
            <source>Changed on</source>
            <translation>更新日期</translation>
        </message>
        <message>
            <source>Last checked on</source>
            <translation>最近核对日期</translation>
        </message>
        <message>
            <source>Effective from</source>
            <translation>生效日期</translation>
        </message>
        <message>
            <source>Retired on</source>
            <translation>取消日期</translation>
        </message>
        <message>
            <source>Reason for retiring</source>
            <translation>取消原因</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Further imported columns</source>
            <translation>导入附加内容</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>次序</translation>
        </message>
        <message>
            <source>Domain name</source>
            <translation>领域名称</translation>
        </message>
        <message>
            <source>Parent domain</source>
            <translation>上级领域</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Office name</source>
            <translation>机构名称</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>简称</translation>
        </message>
        <message>
            <source>Office type</source>
            <translation>机构类型</translation>
        </message>
        <message>
            <source>Parent office</source>
            <translation>上级机构</translation>
        </message>
        <message>
            <source>Issues normative documents</source>
            <translation>规范性文件制发主体</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>设立日期</translation>
        </message>
        <message>
            <source>Valid to</source>
            <translation>撤销日期</translation>
        </message>
        <message>
            <source>Successor</source>
            <translation>承继机构</translation>
        </message>
        <message>
            <source>Document title</source>
            <translation>文件名称</translation>
        </message>
        <message>
            <source>Document number</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>制发机关</translation>
        </message>
        <message>
            <source>Drafter</source>
            <translation>起草单位</translation>
        </message>
        <message>
            <source>Date of the document</source>
            <translation>成文日期</translation>
        </message>
        <message>
            <source>Document kind</source>
            <translation>文件类别</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>效力状态</translation>
        </message>
        <message>
            <source>Printed mark</source>
            <translation>正文标注</translation>
        </message>
        <message>
            <source>Legal review on</source>
            <translation>合法性审核日期</translation>
        </message>
        <message>
            <source>Effective on</source>
            <translation>施行日期</translation>
        </message>
        <message>
            <source>Ends on</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>Replaced by</source>
            <translation>替代文件</translation>
        </message>
        <message>
            <source>Clearing-up result</source>
            <translation>清理结果</translation>
        </message>
        <message>
            <source>Clearing-up year</source>
            <translation>清理年度</translation>
        </message>
        <message>
            <source>Marked on the site on</source>
            <translation>网站原文标注日期</translation>
        </message>
        <message>
            <source>Gazette issue</source>
            <translation>政府公报期次</translation>
        </message>
        <message>
            <source>Interpretation link</source>
            <translation>解读链接</translation>
        </message>
        <message>
            <source>Task group</source>
            <translation>工作大类</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>工作任务</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>具体内容</translation>
        </message>
        <message>
            <source>Responsible offices</source>
            <translation>责任单位</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>落实措施</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进展情况</translation>
        </message>
        <message>
            <source>Deadline</source>
            <translation>完成时限</translation>
        </message>
        <message>
            <source>Evidence link</source>
            <translation>佐证链接</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>设置项</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Disclosure item</source>
            <translation>公开事项</translation>
        </message>
        <message>
            <source>General public</source>
            <translation>全社会</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>特定群体</translation>
        </message>
        <message>
            <source>Mode of disclosure</source>
            <translation>公开方式</translation>
        </message>
        <message>
            <source>Proactive</source>
            <translation>主动</translation>
        </message>
        <message>
            <source>On request</source>
            <translation>依申请</translation>
        </message>
        <message>
            <source>Item spoken of</source>
            <translation>涉及事项</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>提出单位（人）</translation>
        </message>
        <message>
            <source>Source of the opinion</source>
            <translation>意见来源</translation>
        </message>
        <message>
            <source>Made on</source>
            <translation>提出日期</translation>
        </message>
        <message>
            <source>Column spoken of</source>
            <translation>涉及栏目</translation>
        </message>
        <message>
            <source>Text spoken of</source>
            <translation>原文内容</translation>
        </message>
        <message>
            <source>Proposal</source>
            <translation>意见内容</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>采纳情况</translation>
        </message>
        <message>
            <source>Reason for the verdict</source>
            <translation>采纳情况说明</translation>
        </message>
        <message>
            <source>Reply given</source>
            <translation>答复内容</translation>
        </message>
        <message>
            <source>Step that carried it out</source>
            <translation>落实步骤</translation>
        </message>
        <message>
            <source>Item noted on</source>
            <translation>所在事项</translation>
        </message>
        <message>
            <source>Field noted on</source>
            <translation>所在栏目</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>Text of the note</source>
            <translation>批注内容</translation>
        </message>
        <message>
            <source>Author of the note</source>
            <translation>批注人</translation>
        </message>
        <message>
            <source>Noted on</source>
            <translation>批注日期</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已处理</translation>
        </message>
    </context>
    <context>
        <name>FormSection</name>
        <message>
            <source>Registers and contacts</source>
            <translation>台账关联</translation>
        </message>
        <message>
            <source>Dates and state</source>
            <translation>日期与状态</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>What its items follow</source>
            <translation>本领域事项默认值</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Stages and participation</source>
            <translation>五公开与解读回应参与</translation>
        </message>
    </context>
    <context>
        <name>Rescue</name>
        <message>
            <source>Saved from a damaged file</source>
            <translation>从损坏的文件中救出</translation>
        </message>
        <message>
            <source>Damaged Catalog</source>
            <translation>目录文件已损坏</translation>
        </message>
        <message>
            <source>The newest whole backup on this computer: %1</source>
            <translation>本机上最新的完整备份：%1</translation>
        </message>
        <message>
            <source>Open the Backup…</source>
            <translation>打开备份…</translation>
        </message>
        <message>
            <source>Rescue the Data…</source>
            <translation>救出数据…</translation>
        </message>
        <message>
            <source>%1 from the backup</source>
            <translation>%1（备份）</translation>
        </message>
        <message>
            <source>%1 rescued</source>
            <translation>%1（救出）</translation>
        </message>
        <message>
            <source>Save as a New File</source>
            <translation>另存为新文件</translation>
        </message>
        <message>
            <source>Catalogs (*.gkml)</source>
            <translation>目录文件 (*.gkml)</translation>
        </message>
        <message>
            <source>The catalog is being saved as %1.</source>
            <translation>正在保存为 %1。</translation>
        </message>
        <message>
            <source>Saved from the damaged file “%1”: %2.</source>
            <translation>从损坏的文件“%1”中救出：%2。</translation>
        </message>
        <message>
            <source>Nothing is missing.</source>
            <translation>没有缺失。</translation>
        </message>
        <message>
            <source>no records</source>
            <translation>没有任何记录</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Missing: all versions and steps; the new file begins with one step.</source>
            <translation>缺失：全部版本和操作记录；新文件从一个步骤开始。</translation>
        </message>
        <message>
            <source>Missing: every record of the kind “%1”, if there were any.</source>
            <translation>缺失：全部“%1”记录（如果原来有的话）。</translation>
        </message>
        <message>
            <source>Missing: %1.</source>
            <translation>缺失：%1。</translation>
        </message>
        <message>
            <source>Of the kind “%1”, what follows could not be read any more; how many more records there were is not known.</source>
            <translation>“%1”：其后的记录已无法读出，共缺多少无从得知。</translation>
        </message>
        <message>
            <source>Of the kind “%1”, single values are missing: %2.</source>
            <translation>“%1”：另有%2处内容缺失。</translation>
        </message>
        <message>
            <source>The mark that copies of one catalog share was lost: the new file is a catalog of its own.</source>
            <translation>标识同一目录各副本的编号已丢失：新文件是一份独立的目录。</translation>
        </message>
        <message>
            <source>The disk could not read %1 bytes of the file.</source>
            <translation>磁盘有%1字节读不出来。</translation>
        </message>
        <message>
            <source>Left behind, since this program does not know it: %1.</source>
            <translation>因本程序不认识而未带入：%1。</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Nothing was changed.</source>
            <translation>未作任何改动。</translation>
        </message>
        <message>
            <source>The file was not touched.</source>
            <translation>原文件未作任何改动。</translation>
        </message>
        <message>
            <source>This step was not saved; everything saved before is intact, and what you typed is kept.</source>
            <translation>本次修改未保存；此前已保存的内容完好，您录入的文字仍保留。</translation>
        </message>
        <message>
            <source>Nothing was taken over; the catalog is as it was.</source>
            <translation>未采用其中任何内容，目录保持原样。</translation>
        </message>
        <message>
            <source>Ask the sender for the file again.</source>
            <translation>请联系报送单位重新发送该文件。</translation>
        </message>
        <message>
            <source>Save a copy in another place and go on working there.</source>
            <translation>请另存副本到其他位置，在副本上继续编辑。</translation>
        </message>
        <message>
            <source>This value does not fit the field.</source>
            <translation>填写的内容不符合该栏目的要求。</translation>
        </message>
        <message>
            <source>This value does not fit the field “{detail}”.</source>
            <translation>填写的内容不符合“{detail}”栏目的要求。</translation>
        </message>
        <message>
            <source>Correct the value and try again. Fixed terms are chosen from the list; dates are written 2024-09-28 or 2024年9月28日.</source>
            <translation>请更正后重试：有固定选项的请从列表中选择，日期请写作2024-09-28或2024年9月28日。</translation>
        </message>
        <message>
            <source>There is no such domain.</source>
            <translation>目录中没有该领域。</translation>
        </message>
        <message>
            <source>There is no domain “{detail}”.</source>
            <translation>目录中没有“{detail}”这一领域。</translation>
        </message>
        <message>
            <source>Choose a domain of the catalog, or add this one first.</source>
            <translation>请选择目录中已有的领域，或先新增该领域。</translation>
        </message>
        <message>
            <source>This office is not in the register.</source>
            <translation>机构名录中没有该机构。</translation>
        </message>
        <message>
            <source>The office “{detail}” is not in the register.</source>
            <translation>机构名录中没有“{detail}”。</translation>
        </message>
        <message>
            <source>Add the office to the register, or enter the name as a rule.</source>
            <translation>请先将其列入机构名录，或按概括表述填写。</translation>
        </message>
        <message>
            <source>The record is not in the catalog; it may have been removed.</source>
            <translation>目录中没有这条记录，可能已被删除。</translation>
        </message>
        <message>
            <source>Look into the list of steps: what was removed can be brought back by undoing.</source>
            <translation>请查看操作记录：已删除的内容可通过撤销恢复。</translation>
        </message>
        <message>
            <source>There is no such field.</source>
            <translation>没有该栏目。</translation>
        </message>
        <message>
            <source>There is no field “{detail}”.</source>
            <translation>没有“{detail}”这一栏目。</translation>
        </message>
        <message>
            <source>There is no such version.</source>
            <translation>没有该版本。</translation>
        </message>
        <message>
            <source>There is no version {detail}.</source>
            <translation>没有第{detail}版。</translation>
        </message>
        <message>
            <source>Choose one from the list of versions.</source>
            <translation>请从版本列表中选择。</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>没有可以撤销的操作。</translation>
        </message>
        <message>
            <source>The list of steps shows what has been done so far.</source>
            <translation>已进行的操作见操作记录。</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>没有可以重做的操作。</translation>
        </message>
        <message>
            <source>{file} was not found.</source>
            <translation>找不到{file}。</translation>
        </message>
        <message>
            <source>Check whether it was moved or renamed, and whether the disk or network drive is connected.</source>
            <translation>请确认文件是否被移动或改名，磁盘或网络驱动器是否已连接。</translation>
        </message>
        <message>
            <source>{file} is a folder or a device, not a file.</source>
            <translation>{file}是文件夹或设备，不是文件。</translation>
        </message>
        <message>
            <source>Choose a file, or give another name.</source>
            <translation>请选择文件，或另取名称。</translation>
        </message>
        <message>
            <source>{file} is not a catalog of this program.</source>
            <translation>{file}不是本软件的目录文件。</translation>
        </message>
        <message>
            <source>Catalogs end in .gkml; spreadsheets are taken in by importing them.</source>
            <translation>目录文件的扩展名为.gkml；电子表格请通过“导入”读取。</translation>
        </message>
        <message>
            <source>{file} was made by a newer version of this program.</source>
            <translation>{file}由较新版本的软件创建。</translation>
        </message>
        <message>
            <source>Update the program on this computer, then open the file again.</source>
            <translation>请更新本机软件后再打开。</translation>
        </message>
        <message>
            <source>{file} is damaged.</source>
            <translation>{file}已损坏。</translation>
        </message>
        <message>
            <source>The file was not changed, and nothing more will be written to it.</source>
            <translation>原文件未作改动，也不会再写入任何内容。</translation>
        </message>
        <message>
            <source>Open the newest backup, or rescue the data into a new file.</source>
            <translation>请打开最近的备份，或将数据救出到新文件。</translation>
        </message>
        <message>
            <source>{file} contains parts that this program did not make.</source>
            <translation>{file}含有并非本软件生成的内容。</translation>
        </message>
        <message>
            <source>For safety it was not opened, and the file was not touched.</source>
            <translation>为安全起见未予打开，原文件未作任何改动。</translation>
        </message>
        <message>
            <source>Ask where the file comes from, or rescue the data into a new file.</source>
            <translation>请核实文件来源，或将数据救出到新文件。</translation>
        </message>
        <message>
            <source>{file} could not be read.</source>
            <translation>{file}无法读取。</translation>
        </message>
        <message>
            <source>Check the permissions and the connection of the disk or network drive, then try again.</source>
            <translation>请检查读取权限以及磁盘、网络驱动器的连接情况，然后重试。</translation>
        </message>
        <message>
            <source>{file} exists already.</source>
            <translation>{file}已存在。</translation>
        </message>
        <message>
            <source>The existing file was left as it is.</source>
            <translation>原有文件保持不变。</translation>
        </message>
        <message>
            <source>Choose another name, or allow the file to be replaced.</source>
            <translation>请另取名称，或选择替换原有文件。</translation>
        </message>
        <message>
            <source>The folder “{folder}” does not exist.</source>
            <translation>文件夹“{folder}”不存在。</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>未写入任何内容。</translation>
        </message>
        <message>
            <source>Choose another folder, or create it first.</source>
            <translation>请选择其他文件夹，或先新建该文件夹。</translation>
        </message>
        <message>
            <source>{file} cannot be written: the permission is missing.</source>
            <translation>没有写入{file}的权限。</translation>
        </message>
        <message>
            <source>Nothing was written; everything saved before is intact.</source>
            <translation>未写入任何内容，此前已保存的内容完好。</translation>
        </message>
        <message>
            <source>Choose another folder, or ask the administrator for the permission.</source>
            <translation>请选择其他文件夹，或联系管理员授予权限。</translation>
        </message>
        <message>
            <source>{file} can only be read, not changed.</source>
            <translation>{file}为只读，不能修改。</translation>
        </message>
        <message>
            <source>{file} is in use elsewhere.</source>
            <translation>{file}正在别处使用。</translation>
        </message>
        <message>
            <source>{file} is in use by {detail}.</source>
            <translation>{file}正由{detail}使用。</translation>
        </message>
        <message>
            <source>Have it closed there and try again, or go on with a copy under another name.</source>
            <translation>请在对方关闭后重试，或另存副本继续编辑。</translation>
        </message>
        <message>
            <source>{file} is held by another program at the moment.</source>
            <translation>{file}暂被其他程序占用。</translation>
        </message>
        <message>
            <source>Wait a moment and try again; close other programs that use the file.</source>
            <translation>请稍候重试，并关闭正在使用该文件的其他程序。</translation>
        </message>
        <message>
            <source>The disk is full: {file} could not be written.</source>
            <translation>磁盘已满，{file}未能写入。</translation>
        </message>
        <message>
            <source>Free some space and try again, or save a copy on another disk.</source>
            <translation>请清理磁盘空间后重试，或另存副本到其他磁盘。</translation>
        </message>
        <message>
            <source>{file} could not be written.</source>
            <translation>{file}未能写入。</translation>
        </message>
        <message>
            <source>Check the disk or network drive and try again, or save a copy on another disk.</source>
            <translation>请检查磁盘或网络驱动器后重试，或另存副本到其他磁盘。</translation>
        </message>
        <message>
            <source>The disk did not confirm that {file} was written.</source>
            <translation>磁盘未确认{file}已写入。</translation>
        </message>
        <message>
            <source>Everything confirmed before is on disk; whether the last step is, cannot be said. Nothing more is written for now, and what you typed is kept.</source>
            <translation>此前已确认保存的内容完好，最后一步是否存好无法确定；已暂停写入，您录入的文字仍保留。</translation>
        </message>
        <message>
            <source>Save a copy on another disk, then open the catalog again and look at the last step.</source>
            <translation>请另存副本到其他磁盘，然后重新打开目录，核对最后一步。</translation>
        </message>
        <message>
            <source>{file} was moved, renamed or replaced while it was open.</source>
            <translation>{file}在使用中被移动、改名或替换。</translation>
        </message>
        <message>
            <source>Save a copy under a new name and go on there, or put the file back.</source>
            <translation>请另存副本继续编辑，或将文件恢复到原位置。</translation>
        </message>
        <message>
            <source>The catalog takes no more changes because writing it failed before.</source>
            <translation>此前写入失败，目录已停止接受修改。</translation>
        </message>
        <message>
            <source>Save a copy on another disk, then open the catalog again.</source>
            <translation>请另存副本到其他磁盘，然后重新打开目录。</translation>
        </message>
        <message>
            <source>The catalog was changed from elsewhere in the meantime.</source>
            <translation>目录在此期间已被他处修改。</translation>
        </message>
        <message>
            <source>Nothing was overwritten, and what you typed is kept.</source>
            <translation>未覆盖任何内容，您录入的文字仍保留。</translation>
        </message>
        <message>
            <source>Look at the present state, then repeat the step.</source>
            <translation>请查看目前内容，再重新操作。</translation>
        </message>
        <message>
            <source>Both sides changed the same place.</source>
            <translation>双方都有修改。</translation>
        </message>
        <message>
            <source>Both texts are kept; nothing was overwritten.</source>
            <translation>双方文字均已保留，未覆盖任何内容。</translation>
        </message>
        <message>
            <source>Decide place by place which text shall stand.</source>
            <translation>请逐处选择采用哪一方的文字。</translation>
        </message>
        <message>
            <source>The work was cancelled.</source>
            <translation>操作已取消。</translation>
        </message>
        <message>
            <source>Everything is as it was before.</source>
            <translation>已恢复到操作前的状态。</translation>
        </message>
        <message>
            <source>You can start it again at any time.</source>
            <translation>可随时重新开始。</translation>
        </message>
        <message>
            <source>No table of items was recognised in {file}.</source>
            <translation>{file}中未识别出公开事项表格。</translation>
        </message>
        <message>
            <source>Check that the table has a row of headings such as 一级事项 and 公开内容.</source>
            <translation>请确认表格有“一级事项”“公开内容”等表头。</translation>
        </message>
        <message>
            <source>{file} is larger than can be handled safely.</source>
            <translation>{file}过大，超出可安全处理的范围。</translation>
        </message>
        <message>
            <source>Divide it into smaller parts and try again.</source>
            <translation>请拆分后重试。</translation>
        </message>
        <message>
            <source>{file} is incomplete or damaged, or not what its name says.</source>
            <translation>{file}不完整或已损坏，或实际格式与扩展名不符。</translation>
        </message>
        <message>
            <source>The format of {file} is not known.</source>
            <translation>无法识别{file}的格式。</translation>
        </message>
        <message>
            <source>The package starts from another state than this catalog has.</source>
            <translation>该目录数据包所依据的版本与本目录不一致。</translation>
        </message>
        <message>
            <source>Bring this catalog to the version the package starts from, or ask for the whole catalog.</source>
            <translation>请先将本目录更新到数据包所依据的版本，或索取完整目录。</translation>
        </message>
        <message>
            <source>This version is in the catalog already.</source>
            <translation>本目录已有该版本。</translation>
        </message>
        <message>
            <source>Version {detail} is in the catalog already.</source>
            <translation>本目录已有第{detail}版。</translation>
        </message>
        <message>
            <source>If the step was undone, redo it or restore the version.</source>
            <translation>如此前撤销了该步骤，请重做，或恢复该版本。</translation>
        </message>
        <message>
            <source>The content does not agree with its check code.</source>
            <translation>内容与校验码不符。</translation>
        </message>
        <message>
            <source>There is no font for Chinese text on this computer.</source>
            <translation>本机没有中文字体。</translation>
        </message>
        <message>
            <source>The font “{detail}” is not installed on this computer.</source>
            <translation>本机未安装字体“{detail}”。</translation>
        </message>
        <message>
            <source>The data are not affected.</source>
            <translation>数据不受影响。</translation>
        </message>
        <message>
            <source>The program made a mistake.</source>
            <translation>软件出现错误。</translation>
        </message>
        <message>
            <source>Start the program again; if it happens once more, pass on the details.</source>
            <translation>请重新启动软件；如再次出现，请将详细信息反馈给技术人员。</translation>
        </message>
        <message>
            <source>The file</source>
            <translation>该文件</translation>
        </message>
        <message>
            <source>the file</source>
            <translation>该文件</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>{file} is open in a spreadsheet or word processing program.</source>
            <translation>{file}已在表格或文字处理软件中打开。</translation>
        </message>
        <message>
            <source>There is more text than a spreadsheet can hold.</source>
            <translation>文字过多，超出电子表格单元格的容量。</translation>
        </message>
        <message>
            <source>Row %1: %2</source>
            <translation>第%1行：%2</translation>
        </message>
        <message>
            <source>%1 %2 %3</source>
            <translation>%1%2%3</translation>
        </message>
        <message>
            <source>System code %1</source>
            <translation>系统代码%1</translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>第%1行</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>公开事项</translation>
        </message>
        <message>
            <source>Domain</source>
            <translation>领域</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>工作任务</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Moved to another domain</source>
            <translation>归类调整</translation>
        </message>
        <message>
            <source>Renamed</source>
            <translation>名称调整</translation>
        </message>
        <message>
            <source>one item</source>
            <translation>1个事项</translation>
        </message>
        <message>
            <source>%1 items</source>
            <translation>%1个事项</translation>
        </message>
        <message>
            <source>one domain</source>
            <translation>1个领域</translation>
        </message>
        <message>
            <source>%1 domains</source>
            <translation>%1个领域</translation>
        </message>
        <message>
            <source>one office</source>
            <translation>1个机构</translation>
        </message>
        <message>
            <source>%1 offices</source>
            <translation>%1个机构</translation>
        </message>
        <message>
            <source>one document</source>
            <translation>1份文件</translation>
        </message>
        <message>
            <source>%1 documents</source>
            <translation>%1份文件</translation>
        </message>
        <message>
            <source>one task</source>
            <translation>1项任务</translation>
        </message>
        <message>
            <source>%1 tasks</source>
            <translation>%1项任务</translation>
        </message>
        <message>
            <source>one setting</source>
            <translation>1项设置</translation>
        </message>
        <message>
            <source>%1 settings</source>
            <translation>%1项设置</translation>
        </message>
        <message>
            <source>Change “%1”</source>
            <translation>修改“%1”</translation>
        </message>
        <message>
            <source>Change “%1” of “%2”</source>
            <translation>修改“%2”的“%1”</translation>
        </message>
        <message>
            <source>Change “%1” of %2</source>
            <translation>修改%2的“%1”</translation>
        </message>
        <message>
            <source>Change several fields of %1</source>
            <translation>修改%1的多个栏目</translation>
        </message>
        <message>
            <source>Add %1</source>
            <translation>新增%1</translation>
        </message>
        <message>
            <source>Add %1 “%2”</source>
            <translation>新增%1“%2”</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>删除%1</translation>
        </message>
        <message>
            <source>Remove %1 “%2”</source>
            <translation>删除%1“%2”</translation>
        </message>
        <message>
            <source>Move %1</source>
            <translation>移动%1</translation>
        </message>
        <message>
            <source>Undo: %1</source>
            <translation>撤销：%1</translation>
        </message>
        <message>
            <source>Redo: %1</source>
            <translation>重做：%1</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Save as a version</source>
            <translation>存为版本</translation>
        </message>
        <message>
            <source>Receive a package</source>
            <translation>接收目录数据包</translation>
        </message>
        <message>
            <source>Open it in the program it was made with, save it as xlsx or docx and try again.</source>
            <translation>请用原来的软件打开，另存为 xlsx 或 docx 后再试。</translation>
        </message>
        <message>
            <source>{file} is protected by a password.</source>
            <translation>{file}设有打开密码。</translation>
        </message>
        <message>
            <source>Remove the password in the program it was made with, save the file and try again.</source>
            <translation>请用原来的软件取消密码并保存后再试。</translation>
        </message>
        <message>
            <source>{file} is a PDF, from which tables cannot be read reliably.</source>
            <translation>{file}是 PDF 文件，其中的表格无法准确读取。</translation>
        </message>
        <message>
            <source>Ask for the spreadsheet or document it was made from.</source>
            <translation>请向提供方索取原始的表格或文档。</translation>
        </message>
        <message>
            <source>{file} is a catalog, not a file with tables.</source>
            <translation>{file}是目录文件，不是表格文件。</translation>
        </message>
        <message>
            <source>Open it as a catalog.</source>
            <translation>请直接打开这份目录。</translation>
        </message>
        <message>
            <source>{file} is a catalog data package, not a file with tables.</source>
            <translation>{file}是目录数据包，不是表格文件。</translation>
        </message>
        <message>
            <source>Use the command that takes packages in.</source>
            <translation>请使用接收数据包的命令。</translation>
        </message>
        <message>
            <source>Install a Chinese font, for example 文泉驿正黑 (package fonts-wqy-zenhei), then start the program again.</source>
            <translation>请安装中文字体（如文泉驿正黑，软件包fonts-wqy-zenhei）后重新启动软件。</translation>
        </message>
        <message>
            <source>{file} unpacks to far more than its size; it may have been made to do harm.</source>
            <translation>{file}解压后异常庞大，可能是恶意文件。</translation>
        </message>
        <message>
            <source>{file} holds more rows, cells or sheets than this program takes in.</source>
            <translation>{file}的行、单元格或工作表过多，超出本软件可读取的范围。</translation>
        </message>
        <message>
            <source>{file} holds a text that is longer than this program takes in.</source>
            <translation>{file}中有过长的文字，超出本软件可读取的范围。</translation>
        </message>
        <message>
            <source>{file} is larger than this program takes in.</source>
            <translation>{file}过大，超出本软件可读取的范围。</translation>
        </message>
        <message>
            <source>Beside the file lie unfinished changes that belong to another copy of it and would have damaged the catalog. You see the file without them, read-only. Both were left as they are; copies are in %1. Save a copy and go on there.</source>
            <translation>文件旁留有属于另一份副本的未完成改动，直接采用会损坏目录，因此没有采用。现以只读方式显示原文件内容，两者均未改动，备份存放在 %1。请另存副本后继续编辑。</translation>
        </message>
        <message>
            <source>Steps missing since this computer last saw the file: %1. An older copy was put in its place, or something was not copied along. If you do not know why, look for the newer file before you go on.</source>
            <translation>此文件比本机上次看到的少 %1 步操作：可能被换成了较早的副本，或者有内容没有一并复制。如不清楚原因，请先找到较新的文件，再继续编辑。</translation>
        </message>
        <message>
            <source>The file has other steps than this computer last saw in it: another copy, edited elsewhere, was put in its place. Look at the list of steps before you go on.</source>
            <translation>此文件的操作记录与本机上次看到的不同：可能被换成了在别处编辑过的另一份副本。请先查看操作记录，再继续编辑。</translation>
        </message>
        <message>
            <source>The file has a second name on this disk (a hard link). Open it always under the same one: under two at a time, work would be lost.</source>
            <translation>此文件在磁盘上还有另一个名称（硬链接）。请始终用同一个名称打开；同时用两个名称打开会丢失内容。</translation>
        </message>
        <message>
            <source>The file is on a network drive: saving takes longer, and nobody else can open it meanwhile. A copy on this computer is faster and safer.</source>
            <translation>此文件位于网络位置：保存较慢，打开期间其他人无法打开。建议复制到本机编辑，更快也更安全。</translation>
        </message>
        <message>
            <source>%1 (on %2, since %3)</source>
            <translation>%1（%2，%3起）</translation>
        </message>
        <message>
            <source>{file} is built as no ordinary program would; it may be damaged or made to do harm.</source>
            <translation>{file}的结构异常，不像是正常软件生成的，可能已损坏或带有恶意。</translation>
        </message>
        <message>
            <source>{file} is an old document of Word, or of Excel from before 1997.</source>
            <translation>{file}是旧版 Word 文档，或者 Excel 97 之前的工作簿。</translation>
        </message>
        <message>
            <source>Sheet “%1”, row %2: %3</source>
            <translation>工作表“%1”第 %2 行：%3</translation>
        </message>
        <message>
            <source>Sheet “%1”: %2</source>
            <translation>工作表“%1”：%2</translation>
        </message>
        <message>
            <source>Approved by %1</source>
            <translation>审定人：%1</translation>
        </message>
        <message>
            <source>Approved on %1</source>
            <translation>审定日期：%1</translation>
        </message>
        <message>
            <source>Approved by %1 on %2</source>
            <translation>审定人：%1，%2</translation>
        </message>
        <message>
            <source>{file} is a catalog or belongs to one; no other file is put in its place.</source>
            <translation>{file}是目录文件或目录文件的一部分，不能被其他文件取代。</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>请换一个文件名。</translation>
        </message>
        <message>
            <source>There is more text in “{detail}” than a cell of a spreadsheet can hold.</source>
            <translation>“{detail}”的文字太多，电子表格的一个单元格放不下。</translation>
        </message>
        <message>
            <source>No whole file was written; the catalog is as it was.</source>
            <translation>没有写出完整的文件；目录原样未动。</translation>
        </message>
        <message>
            <source>Opinion</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>one opinion</source>
            <translation>1条意见</translation>
        </message>
        <message>
            <source>%1 opinions</source>
            <translation>%1条意见</translation>
        </message>
        <message>
            <source>Shorten it to 32,767 characters, or choose a form without cells: Word, web page, CSV or PDF.</source>
            <translation>请将其缩短到32767字以内，或改用没有单元格字数限制的格式：Word、网页、CSV 或 PDF。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>one note</source>
            <translation>1条批注</translation>
        </message>
        <message>
            <source>%1 notes</source>
            <translation>%1条批注</translation>
        </message>
        <message>
            <source>Mark an item “%1”</source>
            <translation>把1个事项标为“%1”</translation>
        </message>
        <message>
            <source>Mark “%1” “%2”</source>
            <translation>把“%1”标为“%2”</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>添加批注</translation>
        </message>
        <message>
            <source>Add a note to “%1”</source>
            <translation>为“%1”添加批注</translation>
        </message>
        <message>
            <source>Change a note</source>
            <translation>修改批注</translation>
        </message>
        <message>
            <source>Change a note on “%1”</source>
            <translation>修改“%1”的批注</translation>
        </message>
        <message>
            <source>Delete a note</source>
            <translation>删除批注</translation>
        </message>
        <message>
            <source>Delete a note on “%1”</source>
            <translation>删除“%1”的批注</translation>
        </message>
        <message>
            <source>Mark a note as done</source>
            <translation>把1条批注记为已处理</translation>
        </message>
        <message>
            <source>Mark a note on “%1” as done</source>
            <translation>把“%1”的1条批注记为已处理</translation>
        </message>
        <message>
            <source>Open a note again</source>
            <translation>把1条批注改回未处理</translation>
        </message>
        <message>
            <source>Open a note on “%1” again</source>
            <translation>把“%1”的1条批注改回未处理</translation>
        </message>
        <message>
            <source>Take the mark off one cell</source>
            <translation>清除1个单元格的标记</translation>
        </message>
        <message>
            <source>Take the marks off %1 cells</source>
            <translation>清除%1个单元格的标记</translation>
        </message>
        <message>
            <source>Mark one cell “%1”</source>
            <translation>把1个单元格标为“%1”</translation>
        </message>
        <message>
            <source>Mark %1 cells “%2”</source>
            <translation>把%1个单元格标为“%2”</translation>
        </message>
        <message>
            <source>Check the name of the field; “list --help” names all of them.</source>
            <translation>请核对栏目名称，list --help 中列有全部栏目。</translation>
        </message>
        <message>
            <source>Choose a file of a known kind: xlsx, xls, ods, docx, csv, html, a package or a catalog.</source>
            <translation>请选用可识别的文件：xlsx、xls、ods、docx、csv、html 文件，或目录数据包、目录文件。</translation>
        </message>
        <message>
            <source>{file} is not a catalog data package.</source>
            <translation>{file}不是目录数据包。</translation>
        </message>
        <message>
            <source>Packages are exported by this program and end in .gkml.zip; tables and other catalogs are taken in by importing them.</source>
            <translation>数据包由本程序导出，文件名以 .gkml.zip 结尾；表格和其他目录文件请用导入功能。</translation>
        </message>
        <message>
            <source>The present content is not kept as a version yet.</source>
            <translation>当前内容尚未存为版本。</translation>
        </message>
        <message>
            <source>Make a version first, or choose one of those there are.</source>
            <translation>请先存为版本，或指定已有的版本。</translation>
        </message>
        <message>
            <source>“{detail}” is worked out by the program and cannot be written.</source>
            <translation>“{detail}”由程序得出，只能读取，不能写入。</translation>
        </message>
        <message>
            <source>Change the fields it is worked out from.</source>
            <translation>请修改它所依据的栏目。</translation>
        </message>
        <message>
            <source>Nothing was changed; everything saved before is intact.</source>
            <translation>未作任何更改，此前保存的内容完好。</translation>
        </message>
    </context>
    <context>
        <name>gk::AlikeOffer</name>
        <message>
            <source>%1 more with “%2” in the field “%3”.</source>
            <translation>另有%1的“%3”也是“%2”。</translation>
        </message>
        <message>
            <source>Change &amp;All to “%1”</source>
            <translation>一并改为“%1”(&amp;A)</translation>
        </message>
    </context>
    <context>
        <name>gk::Application</name>
        <message>
            <source>Open a Catalog</source>
            <translation>打开目录</translation>
        </message>
        <message>
            <source>Catalogs (*.gkml)</source>
            <translation>目录文件 (*.gkml)</translation>
        </message>
        <message>
            <source>Import a Catalog</source>
            <translation>导入已有目录</translation>
        </message>
        <message>
            <source>Remove from the List</source>
            <translation>从列表中移除</translation>
        </message>
        <message>
            <source>The folder %1 cannot be written to: there are no backups this time, and how the window is left is not remembered.</source>
            <translation>无法写入文件夹 %1：本次不会自动备份，窗口状态也不会保留。</translation>
        </message>
        <message>
            <source>The folder %1 cannot be written to: choices and the list of recent files are not kept this time.</source>
            <translation>无法写入文件夹 %1：本次的设置和最近打开的文件列表不会保留。</translation>
        </message>
        <message>
            <source>Import into a New Catalog</source>
            <translation>导入为新目录</translation>
        </message>
        <message>
            <source>There is no table on the clipboard. Copy the cells of the table, with its headings, and try again.</source>
            <translation>剪贴板中没有表格。请连同表头一起复制表格后再试。</translation>
        </message>
    </context>
    <context>
        <name>gk::BottomPane</name>
        <message>
            <source>List of steps</source>
            <translation>操作记录</translation>
        </message>
        <message>
            <source>Versions and comparison</source>
            <translation>版本与新旧对照</translation>
        </message>
        <message>
            <source>Close this pane</source>
            <translation>关闭此栏</translation>
        </message>
        <message>
            <source>Notes and marks</source>
            <translation>批注和标记</translation>
        </message>
    </context>
    <context>
        <name>gk::BoxesEditor</name>
        <message>
            <source>Other…</source>
            <translation>其他…</translation>
        </message>
        <message>
            <source>Some of the items have it. A click gives it to all.</source>
            <translation>部分事项已勾选，点击后全部勾选。</translation>
        </message>
    </context>
    <context>
        <name>gk::CatalogPropertiesDialog</name>
        <message>
            <source>Title and front text of the catalog</source>
            <translation>目录名称与编制说明</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>目录名称</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年度</translation>
        </message>
        <message>
            <source>Compiling office</source>
            <translation>编制单位</translation>
        </message>
        <message>
            <source>Names of the tiers here</source>
            <translation>本地层级名称</translation>
        </message>
        <message>
            <source>Front text</source>
            <translation>编制说明</translation>
        </message>
        <message>
            <source>Basis of compilation</source>
            <translation>编制依据</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>适用范围</translation>
        </message>
        <message>
            <source>General time limit</source>
            <translation>通用时限</translation>
        </message>
        <message>
            <source>Ways of disclosure</source>
            <translation>公开方式</translation>
        </message>
        <message>
            <source>Responsible offices</source>
            <translation>责任主体</translation>
        </message>
        <message>
            <source>Supervision</source>
            <translation>监督渠道</translation>
        </message>
        <message>
            <source>Domains not covered</source>
            <translation>未涉及领域说明</translation>
        </message>
        <message>
            <source>Numbering</source>
            <translation>序号编排</translation>
        </message>
        <message>
            <source>Change title and front text of the catalog</source>
            <translation>修改目录名称与编制说明</translation>
        </message>
        <message>
            <source>Name of %1 here</source>
            <translation>%1的本地称谓</translation>
        </message>
        <message>
            <source>What you changed here is not saved yet.</source>
            <translation>您的修改尚未保存。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃修改</translation>
        </message>
    </context>
    <context>
        <name>gk::CellChanges</name>
        <message>
            <source>%1, row %2: %3</source>
            <translation>第%2行“%1”：%3</translation>
        </message>
        <message>
            <source>%1, new row %2: %3</source>
            <translation>新增第%2行“%1”：%3</translation>
        </message>
    </context>
    <context>
        <name>gk::CellDateEditor</name>
        <message>
            <source>Calendar (Alt+Down)</source>
            <translation>日历（Alt+↓）</translation>
        </message>
    </context>
    <context>
        <name>gk::CellDelegate</name>
        <message>
            <source>Saving…</source>
            <translation>保存中</translation>
        </message>
        <message>
            <source>State: %1</source>
            <translation>状态：%1</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>a note and who wrote it when</comment>
            <translation>%1（%2）</translation>
        </message>
    </context>
    <context>
        <name>gk::CellTermsEditor</name>
        <message>
            <source>Other, separated by 、</source>
            <translation>其他，用“、”隔开</translation>
        </message>
    </context>
    <context>
        <name>gk::ChangeCounts</name>
        <message>
            <source>%1 items added</source>
            <translation>新增%1项</translation>
        </message>
        <message>
            <source>%1 removed</source>
            <translation>取消%1项</translation>
        </message>
        <message>
            <source>%1 changed</source>
            <translation>修改%1项</translation>
        </message>
        <message>
            <source>%1 moved to another domain</source>
            <translation>归类调整%1项</translation>
        </message>
        <message>
            <source>%1 renamed</source>
            <translation>名称调整%1项</translation>
        </message>
        <message>
            <source>%1 changes in domains, registers and settings</source>
            <translation>领域、台账等改动%1处</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>第%1版</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
    </context>
    <context>
        <name>gk::CheckList</name>
        <message>
            <source>Search</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Add another</source>
            <translation>添加其他（按回车确认）</translation>
        </message>
    </context>
    <context>
        <name>gk::ChipList</name>
        <message>
            <source>Remove “%1”</source>
            <translation>移除“%1”</translation>
        </message>
    </context>
    <context>
        <name>gk::CitationsEditor</name>
        <message>
            <source>Add a citation</source>
            <translation>添加依据</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>依据名称</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>条款，如：第十九条</translation>
        </message>
        <message>
            <source>Linked document</source>
            <translation>关联文件</translation>
        </message>
        <message>
            <source>Law, regulation or document</source>
            <translation>法律法规或文件名称</translation>
        </message>
        <message>
            <source>No link</source>
            <translation>不关联</translation>
        </message>
        <message>
            <source>Link to a document of the ledger</source>
            <translation>关联到文件台账中的文件</translation>
        </message>
        <message>
            <source>Removed document</source>
            <translation>（文件已删除）</translation>
        </message>
        <message>
            <source>Link a document</source>
            <translation>关联文件</translation>
        </message>
        <message>
            <source>Linked to “%1” of the ledger</source>
            <translation>已关联规范性文件台账：%1</translation>
        </message>
        <message>
            <source>Linked</source>
            <comment>a citation to a document of the ledger</comment>
            <translation>已关联</translation>
        </message>
    </context>
    <context>
        <name>gk::ColumnChoice</name>
        <message>
            <source>Columns</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>&amp;All</source>
            <translation>全选(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>全不选(&amp;N)</translation>
        </message>
    </context>
    <context>
        <name>gk::ColumnMenu</name>
        <message>
            <source>One Channel</source>
            <translation>单一渠道</translation>
        </message>
        <message>
            <source>One Audience</source>
            <translation>单一公开对象</translation>
        </message>
        <message>
            <source>One Attribute</source>
            <translation>单一公开属性</translation>
        </message>
        <message>
            <source>One Tier</source>
            <translation>单一层级</translation>
        </message>
        <message>
            <source>One Stage</source>
            <translation>单一环节（五公开）</translation>
        </message>
        <message>
            <source>Offices by Role</source>
            <translation>按职责的公开主体</translation>
        </message>
        <message>
            <source>Other Fields</source>
            <translation>其他栏目</translation>
        </message>
        <message>
            <source>Keep It Beside the Item</source>
            <translation>原样附存</translation>
        </message>
        <message>
            <source>Leave the Column Out</source>
            <translation>不导入本栏</translation>
        </message>
    </context>
    <context>
        <name>gk::ColumnPopup</name>
        <message>
            <source>Leave these out</source>
            <translation>排除这些</translation>
        </message>
        <message>
            <source>No Condition</source>
            <translation>取消条件</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>Ascending</source>
            <translation>升序</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>降序</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Find values, also by first letters of pinyin</source>
            <translation>查找值，可用拼音首字母</translation>
        </message>
        <message>
            <source>Values of “%1”</source>
            <translation>“%1”的值</translation>
        </message>
        <message>
            <source>Blank</source>
            <translation>为空</translation>
        </message>
        <message>
            <source>Not Blank</source>
            <translation>不为空</translation>
        </message>
        <message>
            <source>%1 values</source>
            <translation>共%1个值</translation>
        </message>
        <message>
            <source>%1 ticked</source>
            <translation>已勾选%1个</translation>
        </message>
        <message>
            <source>Enter: cells that contain “%1”</source>
            <translation>回车：含“%1”的单元格</translation>
        </message>
        <message>
            <source>%1 values, the commonest %2 listed</source>
            <translation>共%1个值，列出最常见的%2个</translation>
        </message>
    </context>
    <context>
        <name>gk::ConditionWords</name>
        <message>
            <source>(blank)</source>
            <translation>（空白）</translation>
        </message>
        <message>
            <source> or </source>
            <comment>between values, one of which is enough</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>%1 and %2 more</source>
            <translation>%1等（另%2个）</translation>
        </message>
        <message>
            <source>%1 is not blank</source>
            <translation>%1 不为空</translation>
        </message>
        <message>
            <source>%1 is blank</source>
            <translation>%1 为空</translation>
        </message>
        <message>
            <source>%1 does not contain “%2”</source>
            <translation>%1 不含“%2”</translation>
        </message>
        <message>
            <source>%1 contains “%2”</source>
            <translation>%1 含“%2”</translation>
        </message>
        <message>
            <source>%1 is not %2</source>
            <comment>column, values</comment>
            <translation>%1 不是 %2</translation>
        </message>
        <message>
            <source>%1 is %2</source>
            <comment>column, values</comment>
            <translation>%1 是 %2</translation>
        </message>
        <message>
            <source>Without open notes</source>
            <translation>没有未处理的批注</translation>
        </message>
        <message>
            <source>With open notes</source>
            <translation>有未处理的批注</translation>
        </message>
        <message>
            <source>Not marked</source>
            <translation>没有标记</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>有标记</translation>
        </message>
        <message>
            <source>Not marked “%1”</source>
            <translation>没有标为“%1”</translation>
        </message>
        <message>
            <source>Marked “%1”</source>
            <translation>标为“%1”</translation>
        </message>
    </context>
    <context>
        <name>gk::DateField</name>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>清空日期</translation>
        </message>
        <message>
            <source>Calendar (Alt+Down); today (Ctrl+;)</source>
            <translation>日历（Alt+下箭头）；填入今天（Ctrl+;）</translation>
        </message>
    </context>
    <context>
        <name>gk::DomainDelegate</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
    </context>
    <context>
        <name>gk::DomainPane</name>
        <message>
            <source>Rename “%1”</source>
            <translation>“%1”改名</translation>
        </message>
        <message>
            <source>Move “%1”</source>
            <translation>移动“%1”</translation>
        </message>
        <message>
            <source>New domain</source>
            <translation>新领域</translation>
        </message>
        <message>
            <source>Delete Items</source>
            <translation>删除事项</translation>
        </message>
        <message>
            <source>“%1” has %2. Delete them?</source>
            <translation>“%1”下有%2，是否删除？</translation>
        </message>
        <message>
            <source>This is one step and can be undone.</source>
            <translation>此操作为一步，可以撤销。</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重命名</translation>
        </message>
        <message>
            <source>The level-1 heading “%1” stands in %2. Rename it to “%3” in all of them?</source>
            <translation>一级事项“%1”下有%2，改名为“%3”将一并修改，是否继续？</translation>
        </message>
        <message>
            <source>Rename in All</source>
            <translation>全部改名</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>移动</translation>
        </message>
        <message>
            <source>Move “%1” with its %2 to the domain “%3”?</source>
            <translation>将一级事项“%1”及其%2移到领域“%3”？</translation>
        </message>
        <message>
            <source>Move All</source>
            <translation>全部移动</translation>
        </message>
    </context>
    <context>
        <name>gk::DutyEditor</name>
        <message>
            <source>As the domain has it</source>
            <translation>同所属领域</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>需要</translation>
        </message>
        <message>
            <source>Not required</source>
            <translation>不需要</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>By</source>
            <translation>责任单位</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间要求</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>To</source>
            <translation>截止日期</translation>
        </message>
        <message>
            <source>State</source>
            <translation>进展</translation>
        </message>
        <message>
            <source>As the domain has it: %1</source>
            <translation>继承自所属领域：%1</translation>
        </message>
    </context>
    <context>
        <name>gk::EmptyNote</name>
        <message>
            <source>No item fits.</source>
            <translation>没有符合条件的事项。</translation>
        </message>
        <message>
            <source>There is no item yet.</source>
            <translation>目录里还没有事项。</translation>
        </message>
        <message>
            <source>Show All Items</source>
            <translation>显示全部事项</translation>
        </message>
        <message>
            <source>Add an Item</source>
            <translation>新增事项</translation>
        </message>
        <message>
            <source>There is no item yet.
Import a table you have – it can also be dropped here or pasted – or add items one by one.</source>
            <translation>目录里还没有事项。
可以导入已有的表格（也可以把文件拖到这里，或直接粘贴），也可以逐条新增。</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
    </context>
    <context>
        <name>gk::ErrorBox</name>
        <message>
            <source>Notice</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详细信息</translation>
        </message>
    </context>
    <context>
        <name>gk::ExportDialog</name>
        <message>
            <source>All items</source>
            <translation>全部事项</translation>
        </message>
        <message>
            <source>Only the %1 items shown</source>
            <translation>仅当前筛选出的%1项</translation>
        </message>
        <message>
            <source>for review</source>
            <translation>送审、征求意见</translation>
        </message>
        <message>
            <source>for publication</source>
            <translation>公开发布</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Official spreadsheet (xlsx)</source>
            <translation>标准目录表格（xlsx）</translation>
        </message>
        <message>
            <source>CSV, UTF-8</source>
            <translation>CSV（UTF-8 编码）</translation>
        </message>
        <message>
            <source>CSV, GB18030 for older programs</source>
            <translation>CSV（GB18030 编码，供旧版软件使用）</translation>
        </message>
        <message>
            <source>JSON, internal</source>
            <translation>JSON（内部使用）</translation>
        </message>
        <message>
            <source>Data package for other systems, internal</source>
            <translation>目录数据包（供系统导入，内部使用）</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>当前内容</translation>
        </message>
        <message>
            <source>Version %1 %2</source>
            <translation>第%1版 %2</translation>
        </message>
        <message>
            <source>&amp;Form:</source>
            <translation>形式(&amp;F)：</translation>
        </message>
        <message>
            <source>&amp;Version:</source>
            <translation>版本(&amp;V)：</translation>
        </message>
        <message>
            <source>Rows:</source>
            <translation>范围：</translation>
        </message>
        <message>
            <source>Purpose:</source>
            <translation>用途：</translation>
        </message>
        <message>
            <source>Left out:</source>
            <translation>未列入：</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>F&amp;ile:</source>
            <translation>文件(&amp;I)：</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>A data package holds a version. Choose one above, or make one first.</source>
            <translation>目录数据包须对应一个版本。请在上面选择版本，或先存为版本。</translation>
        </message>
        <message>
            <source>nothing; the file is for internal use only</source>
            <translation>无（内容齐全，仅限内部使用）</translation>
        </message>
        <message>
            <source>being counted…</source>
            <translation>正在统计…</translation>
        </message>
        <message>
            <source>Say where the file is to be put.</source>
            <translation>请指定文件存放位置。</translation>
        </message>
        <message>
            <source>Exporting to %1.</source>
            <translation>正在导出到 %1。</translation>
        </message>
        <message>
            <source>Replace the File</source>
            <translation>替换原文件</translation>
        </message>
        <message>
            <source>Open Folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Also items not approved yet</source>
            <translation>同时列入尚未审定的事项</translation>
        </message>
        <message>
            <source>Working file for filling in (xlsx), internal</source>
            <translation>工作表（xlsx，下发填写后可导回，内部）</translation>
        </message>
        <message>
            <source>Printed copy (pdf)</source>
            <translation>打印稿（pdf）</translation>
        </message>
        <message>
            <source>&amp;Layout:</source>
            <translation>版式(&amp;L)：</translation>
        </message>
        <message>
            <source>Word document (docx)</source>
            <translation>Word 文档（docx）</translation>
        </message>
        <message>
            <source>Web page (html)</source>
            <translation>网页（html）</translation>
        </message>
        <message>
            <source>Data catalog for open data platforms (DCAT, JSON-LD)</source>
            <translation>开放数据目录（DCAT，JSON-LD）</translation>
        </message>
        <message>
            <source>Decide on Personal Data in Exports</source>
            <translation>确定导出时个人信息的处理</translation>
        </message>
        <message>
            <source>&amp;Part:</source>
            <translation>限于(&amp;P)：</translation>
        </message>
        <message>
            <source>All columns</source>
            <translation>全部栏目</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>%1 columns chosen</source>
            <translation>已选%1栏</translation>
        </message>
        <message>
            <source>This catalog was not exported on this computer yet.</source>
            <translation>这台电脑上还没有导出过本目录，请先选择后导出一次。</translation>
        </message>
        <message>
            <source>Last time: %1, to the folder %2.</source>
            <translation>上次导出：%1，存放在 %2。</translation>
        </message>
        <message>
            <source>Export as Last Time</source>
            <translation>按上次设置再次导出</translation>
        </message>
        <message>
            <source>The domain, office or state exported the last time is not there any more. Nothing was written; look through the choices above, then export.</source>
            <translation>上次导出的领域、公开主体或版本现在已不存在，因此没有导出。请核对以上各项后再导出。</translation>
        </message>
        <message>
            <source>%1 items exported as %2 to the folder %3.</source>
            <translation>已导出%1项：%2，存放在 %3</translation>
        </message>
    </context>
    <context>
        <name>gk::ExtraEditor</name>
        <message>
            <source>Add a line</source>
            <translation>添加一行</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>栏目名称</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>内容</translation>
        </message>
    </context>
    <context>
        <name>gk::FieldEditor</name>
        <message>
            <source>As the domain has it</source>
            <translation>继承自所属领域</translation>
        </message>
        <message>
            <source>(several values)</source>
            <translation>（多个值）</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>恢复原值</translation>
        </message>
        <message>
            <source>Shows the stored value again (Esc)</source>
            <translation>恢复为已保存的内容（Esc）</translation>
        </message>
        <message>
            <source>Inherit again</source>
            <translation>恢复继承</translation>
        </message>
    </context>
    <context>
        <name>gk::FileDialog</name>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Catalog</source>
            <translation>目录文件</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>%1 file</source>
            <translation>%1文件</translation>
        </message>
    </context>
    <context>
        <name>gk::FileDrop</name>
        <message>
            <source>Tables and catalogs (%1)</source>
            <translation>表格和目录（%1）</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Clipboard</source>
            <translation>剪贴板</translation>
        </message>
    </context>
    <context>
        <name>gk::FilterBar</name>
        <message>
            <source>Domain: %1</source>
            <translation>领域：%1</translation>
        </message>
        <message>
            <source>Contains: %1</source>
            <translation>包含：%1</translation>
        </message>
        <message>
            <source>In Catalog Order</source>
            <translation>按目录顺序</translation>
        </message>
        <message>
            <source>%1 items</source>
            <translation>%1项</translation>
        </message>
        <message>
            <source>%1 of %2 items</source>
            <translation>%1 / %2 项</translation>
        </message>
        <message>
            <source>Getting ready to search…</source>
            <translation>正在准备搜索，请稍候……</translation>
        </message>
        <message>
            <source>%1 of %2 items, in %3 cells</source>
            <translation>%1 / %2 项，命中 %3 处</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改条件…</translation>
        </message>
        <message>
            <source>The Other Items Instead</source>
            <translation>改看其余事项</translation>
        </message>
        <message>
            <source>Fold Every Group</source>
            <translation>折叠所有分组</translation>
        </message>
        <message>
            <source>Unfold Every Group</source>
            <translation>展开所有分组</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>去掉</translation>
        </message>
        <message>
            <source>Unchanged since version %1</source>
            <translation>自第%1版以来无改动</translation>
        </message>
        <message>
            <source>Changed since version %1</source>
            <translation>自第%1版以来有改动</translation>
        </message>
        <message>
            <source>Grouped by %1</source>
            <translation>按%1分组</translation>
        </message>
    </context>
    <context>
        <name>gk::FlagEditor</name>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
    </context>
    <context>
        <name>gk::FoldedList</name>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>gk::GridView</name>
        <message>
            <source>%1 values cannot be read and were left as they were: %2</source>
            <translation>有%1处内容无法识别，保持原样：%2</translation>
        </message>
        <message>
            <source>; </source>
            <comment>between refused values</comment>
            <translation>；</translation>
        </message>
        <message>
            <source>Clear %1 cells</source>
            <translation>清除%1个单元格</translation>
        </message>
        <message>
            <source>Fill down “%1” in %2 items</source>
            <translation>向下填充“%1”%2项</translation>
        </message>
        <message>
            <source>Fill down %1 cells</source>
            <translation>向下填充%1个单元格</translation>
        </message>
        <message>
            <source>Fill right %1 cells</source>
            <translation>向右填充%1个单元格</translation>
        </message>
        <message>
            <source>Duplicate “%1”</source>
            <translation>复制事项“%1”</translation>
        </message>
        <message>
            <source>Duplicate %1 items</source>
            <translation>复制%1项</translation>
        </message>
        <message>
            <source>Items can be moved in catalog order only.</source>
            <translation>只有按目录顺序显示时才能移动事项。</translation>
        </message>
        <message>
            <source>Catalog order</source>
            <translation>按目录顺序</translation>
        </message>
        <message>
            <source>Paste %1 rows × %2 columns: %3 items overwritten, %4 added.</source>
            <translation>粘贴%1行×%2列：覆盖%3项，新增%4项。</translation>
        </message>
        <message>
            <source>%1 columns lie beyond the last one and are left out.</source>
            <translation>有%1列超出最后一列，不粘贴。</translation>
        </message>
        <message>
            <source>%1 values cannot be read and are left out: %2.</source>
            <translation>有%1处内容无法识别，不粘贴：%2。</translation>
        </message>
        <message>
            <source>Paste (Enter)</source>
            <translation>确定（Enter）</translation>
        </message>
        <message>
            <source>Cancel (Esc)</source>
            <translation>取消（Esc）</translation>
        </message>
        <message>
            <source>Paste %1 rows × %2 columns</source>
            <translation>粘贴%1行×%2列</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Clearing the selected cells.</source>
            <translation>正在清除选中的单元格。</translation>
        </message>
        <message>
            <source>Filling the selected cells.</source>
            <translation>正在填充选中的单元格。</translation>
        </message>
        <message>
            <source>Setting the selected ticks.</source>
            <translation>正在勾选选中的单元格。</translation>
        </message>
        <message>
            <source>Reading the selected items.</source>
            <translation>正在读取选中的事项。</translation>
        </message>
        <message>
            <source>Items move within their domain. Another domain is chosen in the column or the card.</source>
            <translation>事项只能在本领域内上移、下移；改归其他领域，请在“领域”列或事项卡片中选择。</translation>
        </message>
        <message>
            <source>Copying the selected cells.</source>
            <translation>正在复制选中的单元格。</translation>
        </message>
        <message>
            <source>Reading what is to be pasted.</source>
            <translation>正在读取粘贴内容。</translation>
        </message>
        <message>
            <source>The place of the paste is gone; paste again.</source>
            <translation>原定粘贴位置已不存在，请重新粘贴。</translation>
        </message>
        <message>
            <source>%1 items in between are not shown and stay as they are.</source>
            <translation>其间有%1项未显示，不受影响。</translation>
        </message>
        <message>
            <source>An old version cannot be changed. Go back to the present to go on editing.</source>
            <translation>旧版本不能修改。如需继续编辑，请先回到现在。</translation>
        </message>
        <message>
            <source>Nothing can be changed here: the catalog is read-only. Save a copy to go on editing.</source>
            <translation>目录为只读，不能修改。如需编辑，请另存副本后在副本上进行。</translation>
        </message>
        <message>
            <source>It begins with headings, as a table of its own does.</source>
            <translation>粘贴内容带有表头，像是一张完整的表。</translation>
        </message>
        <message>
            <source>Import as a Table…</source>
            <translation>作为表格导入…</translation>
        </message>
        <message>
            <source>(blank)</source>
            <translation>（空白）</translation>
        </message>
    </context>
    <context>
        <name>gk::HelpSheet</name>
        <message>
            <source>Edit the cell; typing at once replaces its text</source>
            <translation>编辑单元格；直接输入则替换原有内容</translation>
        </message>
        <message>
            <source>Accept and go down; with Shift up</source>
            <translation>确认并下移；加 Shift 上移</translation>
        </message>
        <message>
            <source>Accept and go right; with Shift left</source>
            <translation>确认并右移；加 Shift 左移</translation>
        </message>
        <message>
            <source>A new line inside the cell</source>
            <translation>单元格内换行</translation>
        </message>
        <message>
            <source>Put what was typed into all selected cells</source>
            <translation>将所输内容填入全部选中单元格</translation>
        </message>
        <message>
            <source>Give up this edit; the cell keeps its old text</source>
            <translation>放弃本次编辑，保留原有内容</translation>
        </message>
        <message>
            <source>Short Help</source>
            <translation>简要帮助</translation>
        </message>
        <message>
            <source>Left are the domains, in the middle the items as the official form has them, right the card of the current item. Whatever is entered is on disk at once; nothing has to be saved. Every step can be undone, also after the program was closed. A version keeps the catalog as it is at that moment; make one whenever something leaves the office. What is exported or printed can be any version.</source>
            <translation>左边是领域，中间是按标准目录样式排列的事项，右边是当前事项的卡片。录入的内容随即写入磁盘，无须另行保存。每一步操作都可以撤销，关闭程序以后仍可撤销。存为版本可留存目录当时的内容，凡对外报送、发布之前，宜先存为版本。导出和打印均可选用任一版本。</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>What they do</source>
            <translation>作用</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>全部快捷键</translation>
        </message>
        <message>
            <source>In the table</source>
            <translation>表格中</translation>
        </message>
        <message>
            <source>Open the list or the calendar of the cell</source>
            <translation>打开单元格的选项或日历</translation>
        </message>
        <message>
            <source>Fill right</source>
            <translation>向右填充</translation>
        </message>
        <message>
            <source>Take the content of the cell above</source>
            <translation>复制上方单元格的内容</translation>
        </message>
        <message>
            <source>Enter today's date</source>
            <translation>填入当天日期</translation>
        </message>
        <message>
            <source>Select the whole item; with Ctrl instead the whole column</source>
            <translation>选中整行；改用 Ctrl 则选中整列</translation>
        </message>
        <message>
            <source>Set or remove a tick; on the heading of a group fold or unfold it</source>
            <translation>勾选或取消勾选；在分组标题上则折叠或展开该组</translation>
        </message>
    </context>
    <context>
        <name>gk::ImportRowDelegate</name>
        <message>
            <source>%1, row %2</source>
            <comment>what becomes of a row, its number</comment>
            <translation>%1 · 第%2行</translation>
        </message>
    </context>
    <context>
        <name>gk::ImportView</name>
        <message>
            <source>Import this table</source>
            <translation>导入这张表</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Do Not Import</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>Import %1 and %2 more files</source>
            <translation>导入 %1 等（另有%2个文件）</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>导入 %1</translation>
        </message>
        <message>
            <source>Table:</source>
            <translation>表：</translation>
        </message>
        <message>
            <source>Table of the files</source>
            <translation>文件中的表</translation>
        </message>
        <message>
            <source>Take Back the Last Correction</source>
            <translation>撤回上一处更正</translation>
        </message>
        <message>
            <source>Take back what was said last (Ctrl+Z)</source>
            <translation>撤回刚才所作的一处更正（Ctrl+Z）</translation>
        </message>
        <message>
            <source>Remembered Layouts</source>
            <translation>记住的版式</translation>
        </message>
        <message>
            <source>The files are being read and compared with the catalog.</source>
            <translation>正在读取文件并与目录对照。</translation>
        </message>
        <message>
            <source>Nothing was imported.</source>
            <translation>没有导入任何内容。</translation>
        </message>
        <message>
            <source>The other files are here.</source>
            <translation>其余文件已读入。</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>file, sheet</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Table %1</source>
            <comment>name of a sheet</comment>
            <translation>工作表“%1”</translation>
        </message>
        <message>
            <source>%1 (cards, one item each)</source>
            <translation>%1（一事项一表）</translation>
        </message>
        <message>
            <source>%1 (not imported)</source>
            <translation>%1（不导入）</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1行</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>sheet, rows</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1 (%2, %3)</source>
            <comment>sheet, domain, rows</comment>
            <translation>%1（%2领域，%3）</translation>
        </message>
        <message>
            <source>No table here looks like a catalog: nothing is imported. If one is, say which row has its headings: choose that row, then “Headings of the Table”.</source>
            <translation>这里没有一张表像公开目录，不导入任何内容。如果其中确有目录，请指明表头所在的行：选中该行，在“第…行”按钮中选“这是表头”。</translation>
        </message>
        <message>
            <source>%1 new, %2 changed, %3 the same.</source>
            <translation>新增%1项，修改%2项，相同%3项。</translation>
        </message>
        <message>
            <source>There is nothing to take over.</source>
            <translation>没有需要导入的内容。</translation>
        </message>
        <message>
            <source>Items that are not in the file stay as they are.</source>
            <translation>文件中没有的事项保持不变。</translation>
        </message>
        <message>
            <source>These headings were imported before; what was said of %1 columns then is used again.</source>
            <translation>这样的表头以前导入过，已照当时的指定识别%1栏。</translation>
        </message>
        <message>
            <source>Do Not Use It</source>
            <translation>不采用</translation>
        </message>
        <message>
            <source>%1 more cells of this column have the same text.</source>
            <translation>本栏另有%1处文字相同。</translation>
        </message>
        <message>
            <source>Correct &amp;All Alike</source>
            <translation>一并更正(&amp;A)</translation>
        </message>
        <message>
            <source>No layout is remembered yet</source>
            <translation>尚未记住任何版式</translation>
        </message>
        <message>
            <source>%1 layouts are remembered</source>
            <translation>已记住%1种版式</translation>
        </message>
        <message>
            <source>Export as a File…</source>
            <translation>导出为文件…</translation>
        </message>
        <message>
            <source>Import from a File…</source>
            <translation>从文件导入…</translation>
        </message>
        <message>
            <source>import layouts</source>
            <translation>导入版式</translation>
        </message>
        <message>
            <source>Layouts (*.json)</source>
            <translation>版式 (*.json)</translation>
        </message>
        <message>
            <source>The layouts are saved as %1.</source>
            <translation>版式已存为 %1。</translation>
        </message>
        <message>
            <source>%1 layouts were taken over.</source>
            <translation>已收入%1种版式。</translation>
        </message>
        <message>
            <source>Import %1: %2 new, %3 changed</source>
            <comment>file; a step in the list of steps</comment>
            <translation>导入 %1：新增%2项，修改%3项</translation>
        </message>
        <message>
            <source>Import from the Clipboard</source>
            <translation>从剪贴板导入</translation>
        </message>
        <message>
            <source>Report…</source>
            <translation>导入报告…</translation>
        </message>
        <message>
            <source>What is taken, put right and left out, cell by cell; can be saved as a spreadsheet</source>
            <translation>逐单元格列出导入、规范和未导入的内容，可另存为表格</translation>
        </message>
        <message>
            <source>Also taken for the catalog itself: %1.</source>
            <translation>并填入目录的%1。</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between names</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>Import Report</source>
            <translation>导入报告</translation>
        </message>
        <message>
            <source>Import of %1; nothing is imported yet.</source>
            <translation>导入%1（尚未导入）。</translation>
        </message>
        <message>
            <source>import report</source>
            <translation>导入报告</translation>
        </message>
    </context>
    <context>
        <name>gk::ImportWording</name>
        <message>
            <source>Added</source>
            <comment>rows of an import</comment>
            <translation>新增</translation>
        </message>
        <message>
            <source>Changed</source>
            <comment>rows of an import</comment>
            <translation>修改</translation>
        </message>
        <message>
            <source>The same</source>
            <comment>rows of an import</comment>
            <translation>相同</translation>
        </message>
        <message>
            <source>Left out</source>
            <comment>rows of an import</comment>
            <translation>略过</translation>
        </message>
        <message>
            <source>Title</source>
            <comment>a row of a table</comment>
            <translation>标题</translation>
        </message>
        <message>
            <source>Text</source>
            <comment>a row of a table</comment>
            <translation>说明</translation>
        </message>
        <message>
            <source>Headings</source>
            <comment>a row of a table</comment>
            <translation>表头</translation>
        </message>
        <message>
            <source>Group</source>
            <comment>a row of a table</comment>
            <translation>分组</translation>
        </message>
        <message>
            <source>Left out</source>
            <comment>a row of a table</comment>
            <translation>略过</translation>
        </message>
        <message>
            <source>left out</source>
            <comment>a column</comment>
            <translation>不导入</translation>
        </message>
        <message>
            <source>Number, not needed</source>
            <comment>a column</comment>
            <translation>序号</translation>
        </message>
        <message>
            <source>Permanent number</source>
            <comment>a column</comment>
            <translation>固定编号</translation>
        </message>
        <message>
            <source>Kept as it is</source>
            <comment>a column</comment>
            <translation>原样附存</translation>
        </message>
        <message>
            <source>Basis and time limit</source>
            <comment>a column</comment>
            <translation>依据和时限</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>field, term</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>No item of the catalog is like it: a new one.</source>
            <translation>目录中没有相应事项，作为新事项。</translation>
        </message>
        <message>
            <source>Known by its permanent number.</source>
            <translation>按固定编号对应到目录中的事项。</translation>
        </message>
        <message>
            <source>The catalog has this item with the same content.</source>
            <translation>目录中已有，内容一致。</translation>
        </message>
        <message>
            <source>Known by its code.</source>
            <translation>按事项代码对应到目录中的事项。</translation>
        </message>
        <message>
            <source>Known by its names and content.</source>
            <translation>按事项名称和公开内容对应到目录中的事项。</translation>
        </message>
        <message>
            <source>Known by its domain and names; %1 % of the content is alike.</source>
            <translation>按领域和事项名称对应，公开内容相似度%1%。</translation>
        </message>
        <message>
            <source>Known by its domain and names.</source>
            <translation>按领域和事项名称对应到目录中的事项。</translation>
        </message>
        <message>
            <source>The text most like it in the domain: %1 % alike.</source>
            <translation>按文字相似对应，本领域中最相近，相似度%1%。</translation>
        </message>
        <message>
            <source>The column as you said.</source>
            <translation>本栏按您的指定。</translation>
        </message>
        <message>
            <source>The column is a guess, %1 % sure.</source>
            <translation>本栏含义是推测的，把握%1%。</translation>
        </message>
        <message>
            <source>No field for this column; kept beside the item.</source>
            <translation>没有对应的栏目，原样附存。</translation>
        </message>
        <message>
            <source>Known by its names and content; it stands in another domain.</source>
            <translation>按事项名称和公开内容对应，原在其他领域。</translation>
        </message>
    </context>
    <context>
        <name>gk::ImportWords</name>
        <message>
            <source>A domain that is not there yet is added.</source>
            <translation>目录中没有该领域，将新增。</translation>
        </message>
        <message>
            <source>Line breaks were taken out; the field has one line.</source>
            <translation>该栏为单行，已去掉换行。</translation>
        </message>
        <message>
            <source>Not understood by the field; kept with the further imported columns.</source>
            <translation>未能识别，原文保留在“导入附加内容”中。</translation>
        </message>
        <message>
            <source>No field has this heading; kept with the further imported columns.</source>
            <translation>没有与该表头对应的栏目，原文保留在“导入附加内容”中。</translation>
        </message>
        <message>
            <source>No office of the register; taken as a rule.</source>
            <translation>机构台账中没有该单位，按原文照录。</translation>
        </message>
        <message>
            <source>Not in the official list; kept as a local addition.</source>
            <translation>不在规定用语之内，作为本地补充保留。</translation>
        </message>
        <message>
            <source>The row repeats the headings and was left out.</source>
            <translation>该行为重复表头，已略去。</translation>
        </message>
        <message>
            <source>A copy of an earlier row; taken as a new item.</source>
            <translation>与前面某行重复，作为新事项录入。</translation>
        </message>
        <message>
            <source>An office that is not in the register yet is added.</source>
            <translation>机构名录中没有的单位，随导入新建。</translation>
        </message>
        <message>
            <source>Taken as the name of the domain.</source>
            <translation>按领域名称识别。</translation>
        </message>
        <message>
            <source>A line over the table; taken as level 1 of the rows below.</source>
            <translation>表中的分节标题，作为其下各行的一级事项。</translation>
        </message>
        <message>
            <source>A note, not an item; left out.</source>
            <translation>说明性文字，不是事项，未导入。</translation>
        </message>
        <message>
            <source>A total, not an item; left out.</source>
            <translation>合计行，不是事项，未导入。</translation>
        </message>
        <message>
            <source>Numbers of the columns; left out.</source>
            <translation>列序号，未导入。</translation>
        </message>
        <message>
            <source>The row goes on with the one above, which a page break cut off; joined.</source>
            <translation>本行接上一行（被分页截断），已合并。</translation>
        </message>
        <message>
            <source>Left blank; taken as the value above goes on.</source>
            <translation>原为空白，按沿用上一行填入。</translation>
        </message>
        <message>
            <source>Taken over from the cell it refers to.</source>
            <translation>“同上”一类写法，已换成所指的内容。</translation>
        </message>
        <message>
            <source>It refers to a cell above, but there is none; left empty.</source>
            <translation>写明“同上”，但上方没有内容，留空。</translation>
        </message>
        <message>
            <source>Widths of letters, spaces or line breaks were put right.</source>
            <translation>已规范全角字符、空格或词中换行。</translation>
        </message>
        <message>
            <source>It says that there is nothing; left empty.</source>
            <translation>原文表示“没有”，留空。</translation>
        </message>
        <message>
            <source>The spreadsheet shows an error here; left empty.</source>
            <translation>此格在原表中显示错误值，留空。</translation>
        </message>
        <message>
            <source>Digits of this number were lost before it came here; please look them up.</source>
            <translation>数字在原表中已丢失末位，请查原件补正。</translation>
        </message>
        <message>
            <source>This number may be a date that lost its format.</source>
            <translation>此数字可能是丢失格式的日期，请核对。</translation>
        </message>
        <message>
            <source>Taken as the official term.</source>
            <translation>已换成规范用语。</translation>
        </message>
        <message>
            <source>It is not clear which signs mean chosen; please check.</source>
            <translation>无法确定哪些符号表示选中，请核对。</translation>
        </message>
        <message>
            <source>Not an ordinary tick; please check.</source>
            <translation>勾选栏中不是常见的勾选符号，请核对。</translation>
        </message>
        <message>
            <source>This does not look like the rest of the column; please check.</source>
            <translation>与本列其他内容不一致，请核对。</translation>
        </message>
        <message>
            <source>Levels below the fourth were joined to it.</source>
            <translation>第四级以下的事项名称并入四级事项。</translation>
        </message>
        <message>
            <source>What the column holds was guessed; please check.</source>
            <translation>本列含义由程序推测，请核对。</translation>
        </message>
        <message>
            <source>This table is no catalog; left out.</source>
            <translation>此表不是目录，未导入。</translation>
        </message>
        <message>
            <source>Hidden in the file; read like the rest.</source>
            <translation>原表中隐藏，照常导入。</translation>
        </message>
        <message>
            <source>Taken for an item of another domain: it moves.</source>
            <translation>认作其他领域的同一事项，将移到本领域。</translation>
        </message>
        <message>
            <source>Taken for the item with the same levels, whose content differs.</source>
            <translation>各级事项名称相同、公开内容不同，认作同一事项。</translation>
        </message>
        <message>
            <source>Taken for the item whose text is most like it.</source>
            <translation>按文字相近认作同一事项，请核对。</translation>
        </message>
        <message>
            <source>A picture stands here; it is not read.</source>
            <translation>此处是图片，不能读取。</translation>
        </message>
        <message>
            <source>The address behind the cell is kept with the further imported columns.</source>
            <translation>单元格的链接地址已存入“导入附加内容”。</translation>
        </message>
        <message>
            <source>Corrected by you.</source>
            <translation>已按您的更正。</translation>
        </message>
        <message>
            <source>Left out as you said.</source>
            <translation>按您的指定略过。</translation>
        </message>
        <message>
            <source>Written beside the item; taken as an opinion on it.</source>
            <translation>写在事项旁的意见，登记为对该事项的意见。</translation>
        </message>
        <message>
            <source>The cell says two things; this part of it was taken here.</source>
            <translation>一格写有两项内容，此处取其中一项。</translation>
        </message>
        <message>
            <source>Joined to what the field's own column says.</source>
            <translation>已与本栏目原有内容合并。</translation>
        </message>
        <message>
            <source>The file holds a formula here but not its value; left empty.</source>
            <translation>此格为公式，文件中未保存计算结果，按空白处理。</translation>
        </message>
        <message>
            <source>Taken into the title and front text of the catalog.</source>
            <translation>已填入目录的标题或编制说明。</translation>
        </message>
        <message>
            <source>The catalog has a text of its own here, which stays.</source>
            <translation>目录中此项已有内容，保留原有内容，未采用文件中的文字。</translation>
        </message>
        <message>
            <source>A line above the table that is no text of the catalog; left out.</source>
            <translation>表格上方的文字，目录中无对应位置，未导入。</translation>
        </message>
        <message>
            <source>Title of the catalog</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Year of the catalog</source>
            <translation>年度</translation>
        </message>
        <message>
            <source>Compiling office</source>
            <translation>编制单位</translation>
        </message>
        <message>
            <source>Basis of compilation</source>
            <translation>编制依据</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>适用范围</translation>
        </message>
        <message>
            <source>General time limit</source>
            <translation>通用时限</translation>
        </message>
        <message>
            <source>Ways of disclosure</source>
            <translation>公开方式</translation>
        </message>
        <message>
            <source>Responsible offices</source>
            <translation>责任主体</translation>
        </message>
        <message>
            <source>Supervision</source>
            <translation>监督渠道</translation>
        </message>
        <message>
            <source>Domains not covered</source>
            <translation>未涉及领域说明</translation>
        </message>
        <message>
            <source>A comment beside the cell; taken as a note.</source>
            <translation>单元格上有批注，已作为批注取入。</translation>
        </message>
        <message>
            <source>The cell is marked by its colour or crossed out; a colour is taken as a mark.</source>
            <translation>单元格涂了底色或划了删除线；底色已作为标记取入。</translation>
        </message>
        <message>
            <source>Changed on both sides since the file was written out; taking it over leaves a note.</source>
            <translation>文件导出后双方都有修改；取入后留有“待核实”批注。</translation>
        </message>
    </context>
    <context>
        <name>gk::ItemCard</name>
        <message>
            <source>Item card</source>
            <translation>事项卡片</translation>
        </message>
        <message>
            <source>Select an item in the table to see and edit all its fields here.</source>
            <translation>在表格中选中事项，即可在此查看和编辑全部栏目。</translation>
        </message>
        <message>
            <source>Item without a name</source>
            <translation>（未填写事项名称）</translation>
        </message>
        <message>
            <source>%1 selected</source>
            <translation>已选中%1</translation>
        </message>
        <message>
            <source>What you change here is changed in all of them.</source>
            <translation>此处的修改将应用于全部选中事项。</translation>
        </message>
        <message>
            <source>%1 selected. The card changes up to %2 at once; for more, type into a selected cell of the table and press Ctrl+Enter.</source>
            <translation>已选中%1。卡片一次最多修改%2项；超出的请在表格所选单元格中录入后按 Ctrl+Enter。</translation>
        </message>
        <message>
            <source>The item you were typing into is gone. What you typed is not stored: %1</source>
            <translation>正在录入的事项已不存在，下列文字未保存：%1</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
    </context>
    <context>
        <name>gk::LayoutBox</name>
        <message>
            <source>Public copy</source>
            <translation>公开稿</translation>
        </message>
        <message>
            <source>Keep this layout in the catalog under a name</source>
            <translation>以名称保存这一版式（存入目录）</translation>
        </message>
        <message>
            <source>Drop the kept layout</source>
            <translation>删除所存版式</translation>
        </message>
        <message>
            <source>Keep the print layout “%1”</source>
            <translation>保存打印版式“%1”</translation>
        </message>
        <message>
            <source>Drop the print layout “%1”</source>
            <translation>删除打印版式“%1”</translation>
        </message>
        <message>
            <source>Office copies</source>
            <translation>分单位目录</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>情况一览</translation>
        </message>
        <message>
            <source>Review copy</source>
            <translation>送审稿</translation>
        </message>
        <message>
            <source>What may be published, without boxes</source>
            <translation>可以公开的内容，不带选项框</translation>
        </message>
        <message>
            <source>A part for each office, numbered for itself</source>
            <translation>每个公开主体一份，各自编号</translation>
        </message>
        <message>
            <source>The catalog in figures, for the leader</source>
            <translation>以数字反映目录全貌，供领导审阅</translation>
        </message>
        <message>
            <source>For review and for asking opinions: boxes to tick and a column to write in</source>
            <translation>供送审、征求意见使用，带选项框和意见栏</translation>
        </message>
        <message>
            <source>Redline copy</source>
            <translation>修改痕迹稿</translation>
        </message>
        <message>
            <source>Notice of adjustments</source>
            <translation>调整对照表</translation>
        </message>
        <message>
            <source>What has changed since a version, with what was deleted and inserted marked in the text</source>
            <translation>与所选版本相比的改动，在文字中标出删去和增加之处</translation>
        </message>
        <message>
            <source>What has changed since a version, before beside after, to be announced</source>
            <translation>与所选版本相比的改动，调整前后对照，供印发</translation>
        </message>
    </context>
    <context>
        <name>gk::LeftOutDialog</name>
        <message>
            <source>Left Out</source>
            <translation>未列入的事项</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Domain</source>
            <translation>领域</translation>
        </message>
        <message>
            <source>Not approved yet</source>
            <translation>尚未审定</translation>
        </message>
        <message>
            <source>Withheld</source>
            <translation>不予公开</translation>
        </message>
        <message>
            <source>Retired</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>另有%1项</translation>
        </message>
    </context>
    <context>
        <name>gk::LeftOutLine</name>
        <message>
            <source>Show…</source>
            <comment>left-out items</comment>
            <translation>查看…</translation>
        </message>
        <message>
            <source>Show the items left out</source>
            <translation>查看未列入的事项</translation>
        </message>
        <message>
            <source>%1 not approved yet</source>
            <translation>尚未审定%1项</translation>
        </message>
        <message>
            <source>%1 withheld</source>
            <translation>不予公开%1项</translation>
        </message>
        <message>
            <source>%1 retired</source>
            <translation>取消%1项</translation>
        </message>
        <message>
            <source>no item</source>
            <translation>无</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>gk::Legend</name>
        <message>
            <source>What the colours mean</source>
            <translation>颜色说明</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
    </context>
    <context>
        <name>gk::MainWindow</name>
        <message>
            <source>Opened &amp;Recently</source>
            <translation>最近打开(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Tool Bar</source>
            <translation>工具栏</translation>
        </message>
        <message>
            <source>Search in all columns</source>
            <translation>搜索全部各栏</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>事项表</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>领域</translation>
        </message>
        <message>
            <source>Item card</source>
            <translation>事项卡片</translation>
        </message>
        <message>
            <source>%1 copy %2</source>
            <comment>file name, date</comment>
            <translation>%1 副本 %2</translation>
        </message>
        <message>
            <source>Save a Copy</source>
            <translation>另存副本</translation>
        </message>
        <message>
            <source>Catalogs (*.gkml)</source>
            <translation>目录文件 (*.gkml)</translation>
        </message>
        <message>
            <source>The copy is saved as %1. You go on working in the original.</source>
            <translation>副本已另存为 %1。您仍在原文件中继续编辑。</translation>
        </message>
        <message>
            <source>Open Folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Version %1 is being made.</source>
            <translation>正在存为第%1版。</translation>
        </message>
        <message>
            <source>Version %1 is made.</source>
            <translation>第%1版已存好。</translation>
        </message>
        <message>
            <source>Print a Review Copy…</source>
            <translation>打印送审稿…</translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Disclosure Catalog %1</source>
            <translation>主动公开目录 %1</translation>
        </message>
        <message>
            <source>An editor for the basic catalog of proactive disclosure. Data stays on this computer. For computers without classified data only: entering, storing or passing on classified information is strictly forbidden. Licensed under the Apache License 2.0; built with Qt.</source>
            <translation>用于编制和维护主动公开基本目录。数据只保存在本机，不联网。本软件用于非涉密计算机，严禁录入、存储、传递涉密信息。本软件按 Apache 2.0 许可证发布，使用 Qt 构建。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>The file is being checked. It can be read now and edited in a moment.</source>
            <translation>正在检查文件，现在可以查看，稍后即可编辑。</translation>
        </message>
        <message>
            <source>You are looking at version %1 (read-only).</source>
            <translation>正在查看第%1版（只读）</translation>
        </message>
        <message>
            <source>Back to the Present</source>
            <translation>回到现在</translation>
        </message>
        <message>
            <source>Read-only: the catalog is open in another window, which does the writing.</source>
            <translation>只读：该目录正在另一窗口中编辑。</translation>
        </message>
        <message>
            <source>Read-only: %1 is editing this catalog. You see it as it was last saved.</source>
            <translation>只读：%1 正在编辑该目录，此处显示的是其最近保存的内容。</translation>
        </message>
        <message>
            <source>Read-only: this file or its folder cannot be written to.</source>
            <translation>只读：该文件或所在文件夹不可写入。</translation>
        </message>
        <message>
            <source>The file can no longer be written to.</source>
            <translation>文件已无法写入。</translation>
        </message>
        <message>
            <source>Save a Copy…</source>
            <translation>另存副本…</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>没有可以撤销的操作。</translation>
        </message>
        <message>
            <source>Copy What Was Not Saved</source>
            <translation>复制未保存的内容</translation>
        </message>
        <message>
            <source>Waiting for the disk to finish writing.</source>
            <translation>正在等待磁盘写入完毕。</translation>
        </message>
        <message>
            <source>Back to Editing</source>
            <translation>返回编辑</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>保存中…</translation>
        </message>
        <message>
            <source>Close All the Same</source>
            <translation>仍然关闭</translation>
        </message>
        <message>
            <source>What was changed by this is not among the items shown.</source>
            <translation>这一步改动的事项不在当前显示范围内。</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示该事项</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>高对比度</translation>
        </message>
        <message>
            <source>Appea&amp;rance</source>
            <translation>外观(&amp;R)</translation>
        </message>
        <message>
            <source>This item is no longer in the catalog. Undoing the step brings it back.</source>
            <translation>该事项已不在目录中，撤销相应步骤即可恢复。</translation>
        </message>
        <message>
            <source>A copy is being saved as %1.</source>
            <translation>正在另存副本：%1。</translation>
        </message>
        <message>
            <source>Today's backup could not be made: %1</source>
            <translation>今天的备份没有做成：%1</translation>
        </message>
        <message>
            <source>The weekly check of this file failed: something in it is not as it was saved. A bad disk may be the reason, or another program. You can go on working, but save a copy on another disk, and compare it with a backup.</source>
            <translation>本文件未通过每周检查：其中有内容与保存时不符，可能是磁盘出了故障，也可能被其他程序改动过。可以继续工作，但请在另一块磁盘上另存副本，并与备份核对。</translation>
        </message>
        <message>
            <source>The program had to end on %1 before this could be saved: %2</source>
            <translation>%1程序被要求退出，以下内容当时未能存盘：%2</translation>
        </message>
        <message>
            <source>Enter It Again</source>
            <translation>重新录入</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Enter what was typed before the program ended</source>
            <translation>录入程序退出前未存盘的内容</translation>
        </message>
        <message>
            <source>This could not be entered; copy it to where it belongs: %1</source>
            <translation>以下内容无法自动录入，请复制后填到相应位置：%1</translation>
        </message>
        <message>
            <source>%1 more</source>
            <translation>另有%1处</translation>
        </message>
        <message>
            <source>Loo&amp;k at a Version</source>
            <translation>查看某一版(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Restore a Version</source>
            <translation>恢复到某一版(&amp;R)</translation>
        </message>
        <message>
            <source>Export a Public Copy…</source>
            <translation>导出公开版…</translation>
        </message>
        <message>
            <source>Version %1 is being opened.</source>
            <translation>正在打开第%1版。</translation>
        </message>
        <message>
            <source>Restore version %1</source>
            <translation>恢复到第%1版</translation>
        </message>
        <message>
            <source>The catalog is again as in version %1. This is one step and can be undone.</source>
            <translation>目录已恢复到第%1版的内容。此为一步操作，可以撤销。</translation>
        </message>
        <message>
            <source>Being saved: %1</source>
            <translation>正在保存：%1</translation>
        </message>
        <message>
            <source>All That Is Missing…</source>
            <translation>缺失明细…</translation>
        </message>
        <message>
            <source>All That Is Missing</source>
            <translation>缺失明细</translation>
        </message>
        <message>
            <source>Recognised: %1 domains, %2 items.</source>
            <translation>已识别%1个领域%2项。</translation>
        </message>
        <message>
            <source>Please look at %1 places.</source>
            <translation>%1处请您过目。</translation>
        </message>
        <message>
            <source>Place %1 of %2, cell %3: %4</source>
            <translation>第%1处（共%2处），原单元格%3：%4</translation>
        </message>
        <message>
            <source>In the file: “%1”.</source>
            <translation>原文：“%1”。</translation>
        </message>
        <message>
            <source>Taken as: “%1”.</source>
            <translation>识别为：“%1”。</translation>
        </message>
        <message>
            <source>Look at Each</source>
            <translation>逐处查看</translation>
        </message>
        <message>
            <source>Previous Place</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>Next Place</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>Shows only the items that contain every word. Letters also stand for first letters of pinyin: jyj finds 教育局. The code printed beside a row leads to its item.</source>
            <translation>只显示包含全部词语的事项。字母也可作拼音首字母：jyj 可找到教育局。输入打印稿行首的编码，直接转到该事项。</translation>
        </message>
        <message>
            <source>Keep the Layout</source>
            <translation>保存版式</translation>
        </message>
        <message>
            <source>Name of the layout:</source>
            <translation>版式名称：</translation>
        </message>
        <message>
            <source>%1 may have been printed with this code. Which one is it?</source>
            <translation>有%1可能印有这个编码，是哪一项？</translation>
        </message>
        <message>
            <source>Item without a name</source>
            <translation>未命名事项</translation>
        </message>
        <message>
            <source>Table of Opinions</source>
            <translation>征求意见采纳情况汇总表</translation>
        </message>
        <message>
            <source>Spreadsheet (*.xlsx)</source>
            <translation>电子表格 (*.xlsx)</translation>
        </message>
        <message>
            <source>Document (*.docx)</source>
            <translation>文档 (*.docx)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>The table of opinions is saved as %1.</source>
            <translation>征求意见采纳情况汇总表已存为 %1。</translation>
        </message>
        <message>
            <source>There is no table on the clipboard. Copy the cells of the table, with its headings, and try again.</source>
            <translation>剪贴板中没有表格。请连同表头一起复制表格后再试。</translation>
        </message>
        <message>
            <source>Nothing can be imported into an old version. Go back to the present first.</source>
            <translation>旧版本不能导入内容，请先返回当前内容。</translation>
        </message>
        <message>
            <source>Nothing can be imported: the catalog is read-only. Save a copy and import into that.</source>
            <translation>目录现为只读，不能导入。请另存副本，再导入到副本中。</translation>
        </message>
        <message>
            <source>Import Report</source>
            <translation>导入报告</translation>
        </message>
        <message>
            <source>Import of %1 on %2 by %3.</source>
            <comment>files, time, name</comment>
            <translation>%1，%2由%3导入。</translation>
        </message>
        <message>
            <source>import report</source>
            <translation>导入报告</translation>
        </message>
        <message>
            <source>Nobody else is editing this catalog any more. You can edit it now.</source>
            <translation>已无他人编辑本目录，现在可以编辑。</translation>
        </message>
        <message>
            <source>Start Editing</source>
            <translation>开始编辑</translation>
        </message>
        <message>
            <source>&amp;Items Changed Since</source>
            <translation>自某版以来有改动的事项(&amp;I)</translation>
        </message>
        <message>
            <source>Delete a View</source>
            <translation>删除视图</translation>
        </message>
        <message>
            <source>Delete the view “%1”</source>
            <translation>删除视图“%1”</translation>
        </message>
        <message>
            <source>Keep This View</source>
            <translation>保存当前视图</translation>
        </message>
        <message>
            <source>Name of the view:</source>
            <translation>视图名称：</translation>
        </message>
        <message>
            <source>Keep the view “%1”</source>
            <translation>保存视图“%1”</translation>
        </message>
        <message>
            <source>The view is kept in the catalog: View › Kept Views.</source>
            <translation>视图已存入目录：视图 › 已存视图。</translation>
        </message>
        <message>
            <source>&amp;Kept Views</source>
            <translation>已存视图(&amp;Q)</translation>
        </message>
        <message>
            <source>Mar&amp;k</source>
            <translation>标记(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;No Mark</source>
            <translation>清除标记(&amp;N)</translation>
        </message>
        <message>
            <source>Items with Notes or Marks</source>
            <translation>有批注或标记的事项(&amp;J)</translation>
        </message>
        <message>
            <source>With Open &amp;Notes</source>
            <translation>有未处理的批注(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Marked</source>
            <translation>有标记(&amp;M)</translation>
        </message>
        <message>
            <source>More than %1 cells are selected. Select fewer, or whole items, to mark them.</source>
            <translation>选中的单元格超过%1个。请少选一些，或选中整个事项后再标记。</translation>
        </message>
    </context>
    <context>
        <name>gk::MessageStrip</name>
        <message>
            <source>Close this message</source>
            <translation>关闭提示</translation>
        </message>
    </context>
    <context>
        <name>gk::NewCatalogDialog</name>
        <message>
            <source>New Catalog</source>
            <translation>新建目录</translation>
        </message>
        <message>
            <source>Key domains of the work plan</source>
            <translation>工作要点里的重点领域</translation>
        </message>
        <message>
            <source>26 national domains</source>
            <translation>国家26个领域</translation>
        </message>
        <message>
            <source>Empty catalog</source>
            <translation>空白目录</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>示例目录</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>&amp;Begin with:</source>
            <translation>套用(&amp;B)：</translation>
        </message>
        <message>
            <source>&amp;Title:</source>
            <translation>目录名称(&amp;T)：</translation>
        </message>
        <message>
            <source>Compiling &amp;office:</source>
            <translation>编制单位(&amp;O)：</translation>
        </message>
        <message>
            <source>&amp;Year:</source>
            <translation>年度(&amp;Y)：</translation>
        </message>
        <message>
            <source>&amp;File:</source>
            <translation>存放文件(&amp;F)：</translation>
        </message>
        <message>
            <source>Make the Catalog</source>
            <translation>建立目录</translation>
        </message>
        <message>
            <source>Disclosure catalog</source>
            <comment>file name</comment>
            <translation>主动公开目录</translation>
        </message>
        <message>
            <source>Catalogs (*%1)</source>
            <translation>目录文件 (*%1)</translation>
        </message>
        <message>
            <source>Say where the catalog is to be kept.</source>
            <translation>请指定目录的存放位置。</translation>
        </message>
        <message>
            <source>Begin the catalog with: %1</source>
            <translation>建立目录，套用“%1”</translation>
        </message>
    </context>
    <context>
        <name>gk::NoteDialog</name>
        <message>
            <source>&amp;Done</source>
            <translation>已处理(&amp;D)</translation>
        </message>
        <message>
            <source>Add a Note</source>
            <translation>添加批注</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>No mark</source>
            <translation>无标记</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>What is to be said about it?</source>
            <translation>要说明什么？</translation>
        </message>
        <message>
            <source>Text of the note</source>
            <translation>批注内容</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>&amp;Mark:</source>
            <translation>标记(&amp;M)：</translation>
        </message>
        <message>
            <source>The catalog as a whole</source>
            <translation>整个目录</translation>
        </message>
        <message>
            <source>Item without a name</source>
            <translation>未命名的事项</translation>
        </message>
        <message>
            <source>The whole item</source>
            <translation>整个事项</translation>
        </message>
        <message>
            <source>Write something or choose a mark.</source>
            <translation>请写下内容，或选一个标记。</translation>
        </message>
        <message>
            <source>Press Esc once more to drop what you have written.</source>
            <translation>再按一次 Esc 放弃所写的内容。</translation>
        </message>
    </context>
    <context>
        <name>gk::NoteList</name>
        <message>
            <source>Add Note…</source>
            <translation>添加批注…</translation>
        </message>
        <message>
            <source>Notes and marks</source>
            <translation>批注和标记</translation>
        </message>
        <message>
            <source>Notes and marks · %1</source>
            <translation>批注和标记 · %1</translation>
        </message>
        <message>
            <source>Notes and marks · %1, %2 of them open</source>
            <translation>批注和标记 · %1，其中%2条未处理</translation>
        </message>
        <message>
            <source>The whole item</source>
            <translation>整个事项</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已处理</translation>
        </message>
        <message>
            <source>Change the note</source>
            <translation>修改批注</translation>
        </message>
        <message>
            <source>Delete the note</source>
            <translation>删除批注</translation>
        </message>
        <message>
            <source>The note is deleted.</source>
            <translation>批注已删除。</translation>
        </message>
    </context>
    <context>
        <name>gk::NotesPanel</name>
        <message>
            <source>The catalog as a whole</source>
            <translation>整个目录</translation>
        </message>
        <message>
            <source>The whole item</source>
            <translation>整个事项</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已处理</translation>
        </message>
        <message>
            <source>Open Again</source>
            <translation>改回未处理</translation>
        </message>
        <message>
            <source>Mark as Done</source>
            <translation>记为已处理</translation>
        </message>
        <message>
            <source>No notes or marks yet. Ctrl+Shift+F2 adds one to the current cell.</source>
            <translation>还没有批注和标记。按 Ctrl+Shift+F2 为当前单元格添加批注。</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1/%2</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>未处理</translation>
        </message>
        <message>
            <source>Open and done</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>All, marked or not</source>
            <translation>不论有无标记</translation>
        </message>
        <message>
            <source>Without a mark</source>
            <translation>无标记</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>Search in notes</source>
            <translation>在批注中查找</translation>
        </message>
        <message>
            <source>Go to Cell</source>
            <translation>转到单元格</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Notes and marks</source>
            <translation>批注和标记</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>批注内容</translation>
        </message>
        <message>
            <source>By</source>
            <translation>批注人</translation>
        </message>
        <message>
            <source>On</source>
            <translation>日期</translation>
        </message>
    </context>
    <context>
        <name>gk::OpinionDialog</name>
        <message>
            <source>Add an Opinion</source>
            <translation>登记意见</translation>
        </message>
        <message>
            <source>Opinion</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Carried out by the step of %1: %2</source>
            <translation>已由 %1 的这一步落实：%2</translation>
        </message>
        <message>
            <source>Say what is proposed.</source>
            <translation>请填写意见内容。</translation>
        </message>
    </context>
    <context>
        <name>gk::OpinionList</name>
        <message>
            <source>Add Opinion…</source>
            <translation>登记意见…</translation>
        </message>
        <message>
            <source>Opinions</source>
            <translation>征求意见</translation>
        </message>
        <message>
            <source>Opinions · %1</source>
            <translation>征求意见 · %1条</translation>
        </message>
        <message>
            <source>Change the opinion</source>
            <translation>修改这条意见</translation>
        </message>
        <message>
            <source>Remove the opinion</source>
            <translation>删除这条意见</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Carried out on %1: %2</source>
            <translation>%1 已落实：%2</translation>
        </message>
        <message>
            <source>No step is linked that carries it out.</source>
            <translation>尚未关联落实的修改。</translation>
        </message>
        <message>
            <source>The opinion is removed.</source>
            <translation>已删除这条意见。</translation>
        </message>
    </context>
    <context>
        <name>gk::PageSetup</name>
        <message>
            <source>Letters of the table</source>
            <translation>表格字号</translation>
        </message>
        <message>
            <source>Letters of the title</source>
            <translation>标题字号</translation>
        </message>
        <message>
            <source>A4, main columns</source>
            <translation>A4，主要栏目</translation>
        </message>
        <message>
            <source>A3, full form</source>
            <translation>A3，完整表式</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>横向</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>纵向</translation>
        </message>
        <message>
            <source>All in one</source>
            <translation>不分节</translation>
        </message>
        <message>
            <source>Each domain on its own pages</source>
            <translation>每个领域另起一页</translation>
        </message>
        <message>
            <source>Each office on its own pages</source>
            <translation>每个单位另起一页</translation>
        </message>
        <message>
            <source>Title of the catalog</source>
            <translation>目录名称</translation>
        </message>
        <message>
            <source>Compiling office</source>
            <translation>编制单位</translation>
        </message>
        <message>
            <source>Left margin</source>
            <translation>左边距</translation>
        </message>
        <message>
            <source>Top margin</source>
            <translation>上边距</translation>
        </message>
        <message>
            <source>Right margin</source>
            <translation>右边距</translation>
        </message>
        <message>
            <source>Bottom margin</source>
            <translation>下边距</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>左</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>上</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>右</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>下</translation>
        </message>
        <message>
            <source>P&amp;aper:</source>
            <translation>纸张(&amp;A)：</translation>
        </message>
        <message>
            <source>&amp;Orientation:</source>
            <translation>方向(&amp;O)：</translation>
        </message>
        <message>
            <source>&amp;Division:</source>
            <translation>分节(&amp;D)：</translation>
        </message>
        <message>
            <source>Margins:</source>
            <translation>页边距：</translation>
        </message>
        <message>
            <source>Ta&amp;ble letters:</source>
            <translation>表格字号(&amp;B)：</translation>
        </message>
        <message>
            <source>Title &amp;letters:</source>
            <translation>标题字号(&amp;L)：</translation>
        </message>
        <message>
            <source>&amp;Title:</source>
            <translation>标题(&amp;T)：</translation>
        </message>
        <message>
            <source>Line &amp;under it:</source>
            <translation>标题下一行(&amp;U)：</translation>
        </message>
        <message>
            <source> mm</source>
            <translation> 毫米</translation>
        </message>
        <message>
            <source> pt</source>
            <translation> 磅</translation>
        </message>
        <message>
            <source>as the columns need</source>
            <translation>自动</translation>
        </message>
    </context>
    <context>
        <name>gk::PageTools</name>
        <message>
            <source>Pa&amp;ge</source>
            <translation>第(&amp;G)</translation>
        </message>
        <message>
            <source>of %1</source>
            <comment>pages</comment>
            <translation>页，共%1页</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Fit width</source>
            <translation>适合宽度</translation>
        </message>
        <message>
            <source>Fit the page's width</source>
            <translation>按页宽显示</translation>
        </message>
        <message>
            <source>Whole page</source>
            <translation>整页</translation>
        </message>
        <message>
            <source>Show the whole page</source>
            <translation>显示整页</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
    </context>
    <context>
        <name>gk::PageView</name>
        <message>
            <source>Preview of the pages</source>
            <translation>页面预览</translation>
        </message>
    </context>
    <context>
        <name>gk::PartiesEditor</name>
        <message>
            <source>Add an office</source>
            <translation>添加主体</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>牵头或配合</translation>
        </message>
        <message>
            <source>Office or rule</source>
            <translation>机构名称，或“各镇（街道）”等表述</translation>
        </message>
        <message>
            <source>rule</source>
            <translation>名录外</translation>
        </message>
        <message>
            <source>Not in the register of offices: kept as written.</source>
            <translation>不在机构名录中，按所填文字保留。</translation>
        </message>
    </context>
    <context>
        <name>gk::PersonalDataDialog</name>
        <message>
            <source>Personal Data</source>
            <translation>个人信息</translation>
        </message>
        <message>
            <source>These texts look like identity card, mobile or bank card numbers. Ticked ones are masked in the file; the catalog itself stays as it is. The choice holds until the text changes.</source>
            <translation>以下文字像身份证号、手机号或银行卡号。勾选的在导出文件中遮盖，目录本身不变；文字不改动，下次不再询问。</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>遮盖</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>号码</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>导出文件中</translation>
        </message>
        <message>
            <source>Texts that look like personal data</source>
            <translation>像个人信息的文字</translation>
        </message>
        <message>
            <source>Front text</source>
            <translation>编制说明</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
    </context>
    <context>
        <name>gk::PickList</name>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
    </context>
    <context>
        <name>gk::PlaceDelegate</name>
        <message>
            <source>Item without a name</source>
            <translation>未命名事项</translation>
        </message>
        <message>
            <source>Cannot be replaced here</source>
            <translation>不能在此替换</translation>
        </message>
        <message>
            <source>“%1” is no value of this field. Change it in the table.</source>
            <translation>“%1”不是该栏目可用的内容，请在表格中修改。</translation>
        </message>
    </context>
    <context>
        <name>gk::PrintDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>打印(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;Save as PDF…</source>
            <translation>另存为PDF(&amp;S)…</translation>
        </message>
        <message>
            <source>Arranging the pages</source>
            <translation>正在排版</translation>
        </message>
        <message>
            <source>The pages are not arranged.</source>
            <translation>已停止排版。</translation>
        </message>
        <message>
            <source>Arrange Them</source>
            <translation>重新排版</translation>
        </message>
        <message>
            <source>Printing %1 pages.</source>
            <translation>正在打印%1页。</translation>
        </message>
        <message>
            <source>%1 pages sent to the printer.</source>
            <translation>已将%1页送往打印机。</translation>
        </message>
        <message>
            <source>Printing was cancelled. Pages already sent may still come out.</source>
            <translation>已取消打印。已送出的页仍可能打印出来。</translation>
        </message>
        <message>
            <source>The printer did not take the pages. Nothing in the catalog has changed. Check that the printer is switched on and connected, or save a PDF and print that.</source>
            <translation>打印机没有接收。目录内容未受影响。请检查打印机是否开机并已连接，也可另存为PDF后再打印。</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Saving %1.</source>
            <translation>正在保存%1。</translation>
        </message>
        <message>
            <source>%1 pages saved as %2.</source>
            <translation>已保存%1页：%2。</translation>
        </message>
        <message>
            <source>Open Folder</source>
            <translation>打开所在文件夹</translation>
        </message>
        <message>
            <source>Keep the Layout</source>
            <translation>保存版式</translation>
        </message>
        <message>
            <source>Name of the layout:</source>
            <translation>版式名称：</translation>
        </message>
        <message>
            <source>Decide on Personal Data in Exports</source>
            <translation>确定导出时个人信息的处理</translation>
        </message>
    </context>
    <context>
        <name>gk::PrintOptions</name>
        <message>
            <source>%1: %2</source>
            <comment>column under a heading</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Also items not approved yet</source>
            <translation>同时列入尚未审定的事项</translation>
        </message>
        <message>
            <source>All items</source>
            <translation>全部事项</translation>
        </message>
        <message>
            <source>Only the %1 items shown</source>
            <translation>仅当前显示的%1项</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>&amp;Version:</source>
            <translation>版本(&amp;V)：</translation>
        </message>
        <message>
            <source>&amp;Rows:</source>
            <translation>事项(&amp;R)：</translation>
        </message>
        <message>
            <source>Co&amp;lumns:</source>
            <translation>栏目(&amp;L)：</translation>
        </message>
        <message>
            <source>Left out:</source>
            <translation>未列入：</translation>
        </message>
        <message>
            <source>Typefaces:</source>
            <translation>字体：</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>当前内容</translation>
        </message>
        <message>
            <source>Version %1 %2</source>
            <translation>第%1版 %2</translation>
        </message>
        <message>
            <source>No typeface here has these characters; 〓 stands for them: %1</source>
            <translation>本机字体缺少以下字，以〓代替：%1</translation>
        </message>
        <message>
            <source>as the standard asks</source>
            <translation>符合公文格式要求</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Not installed: %1. In their place: %2.</source>
            <translation>未安装%1，以%2代替。</translation>
        </message>
        <message>
            <source>La&amp;yout:</source>
            <translation>版式(&amp;Y)：</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>版面</translation>
        </message>
        <message>
            <source>Make the column narrower</source>
            <translation>收窄所选栏</translation>
        </message>
        <message>
            <source>Make the column wider</source>
            <translation>加宽所选栏</translation>
        </message>
        <message>
            <source>Usual widths</source>
            <translation>自动栏宽</translation>
        </message>
        <message>
            <source>Widths that follow the texts again</source>
            <translation>恢复随内容而定的栏宽</translation>
        </message>
        <message>
            <source>Compared &amp;with:</source>
            <translation>对照版本(&amp;W)：</translation>
        </message>
        <message>
            <source>No earlier version: everything is new</source>
            <translation>没有更早的版本，全部视为新增</translation>
        </message>
        <message>
            <source>Par&amp;t:</source>
            <translation>限于(&amp;T)：</translation>
        </message>
    </context>
    <context>
        <name>gk::PrintedForm</name>
        <message>
            <source>Left out:</source>
            <translation>未列入：</translation>
        </message>
        <message>
            <source>Arranging the pages</source>
            <translation>正在排版</translation>
        </message>
        <message>
            <source>&amp;Back to Editing</source>
            <translation>返回编辑(&amp;B)</translation>
        </message>
        <message>
            <source>The table again, as it was (Esc). A double click on a row leads to its item there.</source>
            <translation>回到表格，一切如前（Esc）。双击一行，可到表格中的该事项。</translation>
        </message>
        <message>
            <source>of more</source>
            <translation>页，其余正在排版</translation>
        </message>
    </context>
    <context>
        <name>gk::ProgressDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Please wait</source>
            <translation>请稍候</translation>
        </message>
        <message>
            <source>Cancelling; everything is being put back.</source>
            <translation>正在取消，并恢复到操作前的状态。</translation>
        </message>
    </context>
    <context>
        <name>gk::RecordForm</name>
        <message>
            <source>This program is for computers without classified information. Entering, storing or passing on classified information is strictly forbidden.</source>
            <translation>本软件用于非涉密计算机，严禁录入、存储、传递涉密信息。</translation>
        </message>
        <message>
            <source>%1 · %2 filled in</source>
            <translation>%1 · 已填%2项</translation>
        </message>
        <message>
            <source>Kept on the internal list of information not disclosed, never in a published form.</source>
            <translation>本事项列入不予公开事项清单（内部），不进入对外发布的目录。</translation>
        </message>
        <message>
            <source>Add: %1</source>
            <translation>增加：%1</translation>
        </message>
    </context>
    <context>
        <name>gk::RegisterDialog</name>
        <message>
            <source>Add</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Register of offices</source>
            <translation>机构名录</translation>
        </message>
        <message>
            <source>Ledger of documents</source>
            <translation>文件台账</translation>
        </message>
        <message>
            <source>Key tasks</source>
            <translation>重点工作任务</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>New: %1</source>
            <translation>（新增%1）</translation>
        </message>
        <message>
            <source>Done: %1.</source>
            <translation>已完成：%1。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Domains and what their items follow</source>
            <translation>领域及其默认值</translation>
        </message>
        <message>
            <source>Still named in %1. Removed all the same, its name stays there as written text.</source>
            <translation>尚有%1引用该机构。删除后，机构名称在其中保留为文字。</translation>
        </message>
        <message>
            <source>Still linked from %1. Removed all the same, the text of the citation stays, without the link.</source>
            <translation>尚有%1关联该文件。删除后，依据文字保留，关联取消。</translation>
        </message>
        <message>
            <source>Still linked from %1. Removed all the same, the link goes as well.</source>
            <translation>尚有%1关联该任务。删除后，关联一并取消。</translation>
        </message>
        <message>
            <source>Remove All the Same</source>
            <translation>仍然删除</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Opinions</source>
            <translation>意见登记</translation>
        </message>
        <message>
            <source>Table of All Opinions…</source>
            <translation>生成采纳情况汇总表…</translation>
        </message>
    </context>
    <context>
        <name>gk::RegisterModel</name>
        <message>
            <source>The catalog as a whole</source>
            <translation>目录整体</translation>
        </message>
    </context>
    <context>
        <name>gk::RemoveDomainDialog</name>
        <message>
            <source>Move them to another domain:</source>
            <translation>移到其他领域：</translation>
        </message>
        <message>
            <source>Delete them with the domain</source>
            <translation>一并删除</translation>
        </message>
        <message>
            <source>Delete Domain</source>
            <translation>删除领域</translation>
        </message>
        <message>
            <source>“%1” has %2. What is to happen to them?</source>
            <translation>“%1”下有%2，如何处理？</translation>
        </message>
        <message>
            <source>This is one step and can be undone.</source>
            <translation>此为一步操作，可以撤销。</translation>
        </message>
        <message>
            <source>Move them to “%1” above</source>
            <translation>移到上级领域“%1”</translation>
        </message>
    </context>
    <context>
        <name>gk::ReplaceDialog</name>
        <message>
            <source>Find and Replace</source>
            <translation>查找和替换</translation>
        </message>
        <message>
            <source>Items shown in the table</source>
            <translation>表格中显示的事项</translation>
        </message>
        <message>
            <source>Selected items (%1)</source>
            <translation>选中的事项（%1项）</translation>
        </message>
        <message>
            <source>Whole catalog</source>
            <translation>整个目录</translation>
        </message>
        <message>
            <source>Match &amp;case</source>
            <translation>区分大小写(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Whole cell only</source>
            <translation>单元格完全相符(&amp;W)</translation>
        </message>
        <message>
            <source>Regular e&amp;xpression</source>
            <translation>正则表达式(&amp;X)</translation>
        </message>
        <message>
            <source>In the replacement \1 … \9 stand for the groups, \n for a line break.</source>
            <translation>替换内容中，\1 … \9 代表各组匹配到的文字，\n 代表换行。</translation>
        </message>
        <message>
            <source>&amp;Find:</source>
            <translation>查找内容(&amp;F)：</translation>
        </message>
        <message>
            <source>Replace w&amp;ith:</source>
            <translation>替换为(&amp;I)：</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>All fields</source>
            <translation>全部栏目</translation>
        </message>
        <message>
            <source>%1 (current field)</source>
            <translation>%1（当前栏目）</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>Text now</source>
            <translation>现有文字</translation>
        </message>
        <message>
            <source>Text after replacing</source>
            <translation>替换后</translation>
        </message>
        <message>
            <source>Cells that would change</source>
            <translation>将要改动的单元格</translation>
        </message>
        <message>
            <source>Choose &amp;None</source>
            <translation>全不选(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Replace</source>
            <translation>替换(&amp;R)</translation>
        </message>
        <message>
            <source>This is in more than %1 cells. Choose a field, fewer items or a longer text; nothing has been replaced.</source>
            <translation>找到的单元格超过%1个，请限定栏目、缩小范围或输入更长的文字。目录未作任何改动。</translation>
        </message>
        <message>
            <source>This regular expression cannot be read at character %1: %2. Nothing has been replaced.</source>
            <translation>正则表达式第%1个字符处有误（%2）。目录未作任何改动。</translation>
        </message>
        <message>
            <source>Type what is to be found.</source>
            <translation>请输入要查找的内容。</translation>
        </message>
        <message>
            <source>Searching …</source>
            <translation>正在查找…</translation>
        </message>
        <message>
            <source>Not found, or nothing would change.</source>
            <translation>没有找到，或替换后没有变化。</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>在%2中找到%1</translation>
        </message>
        <message>
            <source>%1 in %2, %3 of them cannot be replaced here</source>
            <translation>在%2中找到%1，其中%3个单元格不能在此替换</translation>
        </message>
        <message>
            <source>Choose &amp;All</source>
            <translation>全选(&amp;A)</translation>
        </message>
        <message>
            <source>Fields and items:</source>
            <translation>栏目和范围：</translation>
        </message>
        <message>
            <source>one place</source>
            <translation>1处</translation>
        </message>
        <message>
            <source>%1 places</source>
            <translation>%1处</translation>
        </message>
        <message>
            <source>&amp;Replace in %1</source>
            <translation>替换%1(&amp;R)</translation>
        </message>
        <message>
            <source>Remove “%1” from %2</source>
            <translation>从%2中删去“%1”</translation>
        </message>
        <message>
            <source>Replace “%1” by “%2” in %3</source>
            <translation>将%3中的“%1”替换为“%2”</translation>
        </message>
        <message>
            <source>Replaced in %1, as one step that can be undone.</source>
            <translation>已替换%1，作为一步记入操作记录，可以撤销。</translation>
        </message>
        <message>
            <source>one cell</source>
            <translation>1个单元格</translation>
        </message>
        <message>
            <source>%1 cells</source>
            <translation>%1个单元格</translation>
        </message>
    </context>
    <context>
        <name>gk::ReportDialog</name>
        <message>
            <source>Reading the report…</source>
            <translation>正在读取导入报告…</translation>
        </message>
        <message>
            <source>Save as a Spreadsheet…</source>
            <translation>另存为表格…</translation>
        </message>
        <message>
            <source>Import Report</source>
            <translation>导入报告</translation>
        </message>
        <message>
            <source>Which lines are shown</source>
            <translation>显示哪些行</translation>
        </message>
        <message>
            <source>All lines</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Import report</source>
            <translation>导入报告</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Spreadsheet (*.xlsx)</source>
            <translation>电子表格 (*.xlsx)</translation>
        </message>
        <message>
            <source>The report is saved as %1.</source>
            <translation>导入报告已保存为%1。</translation>
        </message>
    </context>
    <context>
        <name>gk::ReportTable</name>
        <message>
            <source>File and table</source>
            <translation>来源文件和表</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>单元格</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>原文</translation>
        </message>
        <message>
            <source>Taken as</source>
            <translation>采用内容</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>处理结果</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>已导入</translation>
        </message>
        <message>
            <source>Please look</source>
            <translation>请核对</translation>
        </message>
        <message>
            <source>Put right</source>
            <translation>已规范</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>未导入</translation>
        </message>
        <message>
            <source>Column %1</source>
            <translation>%1列</translation>
        </message>
        <message>
            <source>The column as you said.</source>
            <translation>按您指定的含义导入该列。</translation>
        </message>
        <message>
            <source>The column was not taken.</source>
            <translation>该列未导入。</translation>
        </message>
        <message>
            <source>The column is taken for this, %1 % sure.</source>
            <translation>该列按此含义导入，把握%1%。</translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>第%1行</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>file, sheet</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 added, %2 changed, %3 the same, %4 rows left out. Cells that are not listed were taken as they stand there.</source>
            <translation>新增%1项，修改%2项，相同%3项，未导入%4行。未列出的单元格均按原文导入。</translation>
        </message>
        <message>
            <source>%1 more lines have no room in a spreadsheet.</source>
            <translation>另有%1行超出表格行数上限，未列出。</translation>
        </message>
    </context>
    <context>
        <name>gk::ResultPane</name>
        <message>
            <source>Field</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>原文</translation>
        </message>
        <message>
            <source>Taken as</source>
            <translation>识别为</translation>
        </message>
        <message>
            <source>In the catalog</source>
            <translation>目录中现为</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>No row is chosen.</source>
            <translation>未选中任何一行。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>what becomes of a row, and why</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>All %1</source>
            <comment>rows of an import</comment>
            <translation>全部 %1</translation>
        </message>
        <message>
            <source>Added %1</source>
            <comment>rows of an import</comment>
            <translation>新增 %1</translation>
        </message>
        <message>
            <source>Changed %1</source>
            <comment>rows of an import</comment>
            <translation>修改 %1</translation>
        </message>
        <message>
            <source>The same %1</source>
            <comment>rows of an import</comment>
            <translation>相同 %1</translation>
        </message>
        <message>
            <source>Left out %1</source>
            <comment>rows of an import</comment>
            <translation>略过 %1</translation>
        </message>
        <message>
            <source>To look at %1</source>
            <comment>rows of an import</comment>
            <translation>请过目 %1</translation>
        </message>
        <message>
            <source>%1, row %2</source>
            <translation>%1 · 第%2行</translation>
        </message>
        <message>
            <source>What becomes of the rows</source>
            <translation>各行的导入结果</translation>
        </message>
        <message>
            <source>The row field by field</source>
            <translation>该行各栏目对照</translation>
        </message>
    </context>
    <context>
        <name>gk::RowListEditor</name>
        <message>
            <source>Move or remove this line</source>
            <translation>移动或删除本行</translation>
        </message>
        <message>
            <source>Move up	Alt+Shift+Up</source>
            <translation>上移	Alt+Shift+↑</translation>
        </message>
        <message>
            <source>Move down	Alt+Shift+Down</source>
            <translation>下移	Alt+Shift+↓</translation>
        </message>
        <message>
            <source>Remove	Ctrl+Delete</source>
            <translation>删除	Ctrl+Delete</translation>
        </message>
        <message>
            <source>(several values) What you add here is added to each.</source>
            <translation>（多个值）在此添加的内容将加入每一项。</translation>
        </message>
        <message>
            <source>(several values) These all have; the others stay as they are.</source>
            <translation>（多个值）以下为共有内容，其余各自保留。</translation>
        </message>
        <message>
            <source>Move or remove this line (Alt+Shift+Up, Alt+Shift+Down, Ctrl+Delete)</source>
            <translation>移动或删除此行（Alt+Shift+上、下箭头；Ctrl+Delete）</translation>
        </message>
    </context>
    <context>
        <name>gk::ScopeBox</name>
        <message>
            <source>All domains</source>
            <translation>所有领域</translation>
        </message>
        <message>
            <source>Domain</source>
            <translation>领域</translation>
        </message>
        <message>
            <source>All offices</source>
            <translation>所有公开主体</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>公开主体</translation>
        </message>
        <message>
            <source>Items without a domain</source>
            <translation>未划分领域的事项</translation>
        </message>
    </context>
    <context>
        <name>gk::SheetDelegate</name>
        <message>
            <source>In the file: %1</source>
            <translation>文件原文：%1</translation>
        </message>
    </context>
    <context>
        <name>gk::SheetPane</name>
        <message>
            <source>Column %1: %2</source>
            <translation>%1栏：%2</translation>
        </message>
        <message>
            <source>This Column</source>
            <translation>本栏</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>This Row</source>
            <translation>本行</translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>第%1行</translation>
        </message>
        <message>
            <source>Row %1: %2</source>
            <translation>第%1行：%2</translation>
        </message>
        <message>
            <source>As Recognised by the Program</source>
            <translation>恢复自动识别</translation>
        </message>
        <message>
            <source>An Item</source>
            <translation>这是事项</translation>
        </message>
        <message>
            <source>Leave the Row Out</source>
            <translation>不导入本行</translation>
        </message>
        <message>
            <source>Headings of the Table</source>
            <translation>这是表头</translation>
        </message>
        <message>
            <source>Domain or Group of the Rows Below</source>
            <translation>这是领域（分组）行</translation>
        </message>
        <message>
            <source>Correct the Text…</source>
            <translation>更正文字…</translation>
        </message>
        <message>
            <source>This Row Is</source>
            <translation>本行是</translation>
        </message>
        <message>
            <source>This Column Is</source>
            <translation>本栏是</translation>
        </message>
        <message>
            <source>The file as it is</source>
            <translation>文件原样</translation>
        </message>
        <message>
            <source>What the column of the current cell is (Alt+Down)</source>
            <translation>当前单元格所在栏的含义（Alt+↓）</translation>
        </message>
        <message>
            <source>What the row of the current cell is; Delete leaves it out</source>
            <translation>当前单元格所在行是什么；按 Delete 不导入该行</translation>
        </message>
    </context>
    <context>
        <name>gk::StartPage</name>
        <message>
            <source>Today %1</source>
            <comment>a time of day</comment>
            <translation>今天 %1</translation>
        </message>
        <message>
            <source>Yesterday %1</source>
            <comment>a time of day</comment>
            <translation>昨天 %1</translation>
        </message>
        <message>
            <source>Version %1 · %2</source>
            <translation>第%1版 · %2</translation>
        </message>
        <message>
            <source>Disclosure Catalog</source>
            <translation>主动公开目录</translation>
        </message>
        <message>
            <source>Data stays on this computer; nothing is sent over a network.</source>
            <translation>数据只保存在本机，不联网。</translation>
        </message>
        <message>
            <source>For computers without classified data only. Entering, storing or passing on classified information with this program is strictly forbidden.</source>
            <translation>本软件用于非涉密计算机，严禁录入、存储、传递涉密信息。</translation>
        </message>
        <message>
            <source>Import a Catalog</source>
            <translation>导入已有目录</translation>
        </message>
        <message>
            <source>Choose a File…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Begin from a Template</source>
            <translation>套用模板</translation>
        </message>
        <message>
            <source>The domains are there already; items are filled in by you.</source>
            <translation>领域已经列好，在此基础上补充、调整事项。</translation>
        </message>
        <message>
            <source>Key Domains of the Work Plan</source>
            <translation>工作要点里的重点领域</translation>
        </message>
        <message>
            <source>26 National Domains</source>
            <translation>国家26个领域</translation>
        </message>
        <message>
            <source>Empty Catalog</source>
            <translation>空白目录</translation>
        </message>
        <message>
            <source>Open the Example</source>
            <translation>打开示例</translation>
        </message>
        <message>
            <source>A filled catalog to try things out with; nothing in it is real.</source>
            <translation>一份填好的目录，内容均为虚构，可以随意试改。</translation>
        </message>
        <message>
            <source>Open the Example…</source>
            <translation>打开示例…</translation>
        </message>
        <message>
            <source>This computer is used for:</source>
            <translation>本机用于：</translation>
        </message>
        <message>
            <source>the catalog of one office</source>
            <translation>本单位编制</translation>
        </message>
        <message>
            <source>collecting for the district</source>
            <translation>区级汇总</translation>
        </message>
        <message>
            <source>Opened recently</source>
            <translation>最近打开</translation>
        </message>
        <message>
            <source>No catalog has been opened on this computer yet.</source>
            <translation>本机尚未打开过目录。</translation>
        </message>
        <message>
            <source>Open Another File…</source>
            <translation>打开其他文件…</translation>
        </message>
        <message>
            <source>Remove from This List</source>
            <translation>从列表中移除</translation>
        </message>
        <message>
            <source>Catalogs opened recently</source>
            <translation>最近打开的目录</translation>
        </message>
        <message>
            <source>%1 items</source>
            <translation>%1项</translation>
        </message>
        <message>
            <source>Tables of Excel, WPS, Word, CSV or a web page, in any layout. You may also drop the files here.</source>
            <translation>Excel、WPS、Word、CSV 或网页中的表格，版式不限。也可将文件拖到这里。</translation>
        </message>
        <message>
            <source>From the Clipboard…</source>
            <translation>从剪贴板导入…</translation>
        </message>
    </context>
    <context>
        <name>gk::StartWindow</name>
        <message>
            <source>Disclosure Catalog</source>
            <translation>主动公开目录</translation>
        </message>
        <message>
            <source>Language:</source>
            <translation>语言：</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
    </context>
    <context>
        <name>gk::StateLegend</name>
        <message>
            <source>The mark at the left edge of an item tells its state; drafts have none.</source>
            <translation>事项左侧的色条表示状态；拟稿没有色条。</translation>
        </message>
    </context>
    <context>
        <name>gk::StatusLine</name>
        <message>
            <source>Read-only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>Read-only: open in another window</source>
            <translation>只读：另一窗口正在编辑</translation>
        </message>
        <message>
            <source>Read-only: being edited by %1</source>
            <translation>只读：%1 正在编辑</translation>
        </message>
        <message>
            <source>An old version, read-only</source>
            <translation>旧版本，只读</translation>
        </message>
        <message>
            <source>The file is being checked; it can be edited in a moment</source>
            <translation>正在检查文件，稍后即可编辑</translation>
        </message>
        <message>
            <source>Not saved: %1</source>
            <translation>未保存：%1</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>保存中…</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>已保存 %1</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>as version %1</source>
            <translation>与第%1版相同</translation>
        </message>
        <message>
            <source>%1 changes since version %2</source>
            <translation>自第%2版以来改动%1处</translation>
        </message>
        <message>
            <source>%1 items selected</source>
            <translation>选中%1项</translation>
        </message>
        <message>
            <source>%1 filled cells, %2 characters</source>
            <translation>计数%1 字数%2</translation>
        </message>
        <message>
            <source>Weekly check: %1</source>
            <translation>每周检查：%1</translation>
        </message>
        <message>
            <source>one change since version %1</source>
            <translation>自第%1版以来改动1处</translation>
        </message>
        <message>
            <source>Read-only: nobody else is editing any more</source>
            <translation>只读：已无他人编辑</translation>
        </message>
    </context>
    <context>
        <name>gk::StepsPanel</name>
        <message>
            <source>Undoes %1 steps; each can be redone.</source>
            <translation>将撤销%1步，均可重做。</translation>
        </message>
        <message>
            <source>Go to What Changed</source>
            <translation>转到改动处</translation>
        </message>
        <message>
            <source>Undo Down to Here</source>
            <translation>撤销到此步之前</translation>
        </message>
        <message>
            <source>List of steps</source>
            <translation>操作记录</translation>
        </message>
        <message>
            <source>Make a version: %1</source>
            <translation>存为版本：%1</translation>
        </message>
        <message>
            <source>Import Report…</source>
            <translation>导入报告…</translation>
        </message>
    </context>
    <context>
        <name>gk::TermsEditor</name>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>%1 (some)</source>
            <comment>a term some of several items have</comment>
            <translation>%1（部分）</translation>
        </message>
    </context>
    <context>
        <name>gk::TextEditor</name>
        <message>
            <source>Choose from the usual wordings</source>
            <translation>从常用表述中选择</translation>
        </message>
        <message>
            <source>%1 characters</source>
            <translation>%1字</translation>
        </message>
    </context>
    <context>
        <name>gk::ValueList</name>
        <message>
            <source>(blank)</source>
            <translation>（空白）</translation>
        </message>
    </context>
    <context>
        <name>gk::VersionDelegate</name>
        <message>
            <source>%1 items</source>
            <translation>%1项</translation>
        </message>
    </context>
    <context>
        <name>gk::VersionDialog</name>
        <message>
            <source>Make Version %1</source>
            <translation>存为第%1版</translation>
        </message>
        <message>
            <source>None</source>
            <comment>draft stage</comment>
            <translation>（不填）</translation>
        </message>
        <message>
            <source>For example: draft for comments, September</source>
            <translation>例如：9月征求意见稿</translation>
        </message>
        <message>
            <source>Choose one or type your own</source>
            <translation>选择或自行填写</translation>
        </message>
        <message>
            <source>Back to Editing</source>
            <translation>返回修改</translation>
        </message>
        <message>
            <source>Draft &amp;stage:</source>
            <translation>稿次(&amp;S)：</translation>
        </message>
        <message>
            <source>&amp;Name:</source>
            <translation>版本名称(&amp;N)：</translation>
        </message>
        <message>
            <source>&amp;Reason:</source>
            <translation>调整事由(&amp;R)：</translation>
        </message>
        <message>
            <source>&amp;Made by:</source>
            <translation>经办人(&amp;M)：</translation>
        </message>
        <message>
            <source>The first version: %1.</source>
            <translation>首次存为版本，共%1。</translation>
        </message>
        <message>
            <source>Nothing has been changed since version %1.</source>
            <translation>自第%1版以来没有改动。</translation>
        </message>
        <message>
            <source>Since version %1: %2.</source>
            <translation>自第%1版以来：%2。</translation>
        </message>
        <message>
            <source>Counting what has changed since version %1…</source>
            <translation>正在统计第%1版以来的改动…</translation>
        </message>
        <message>
            <source>May be left empty</source>
            <translation>可不填</translation>
        </message>
        <message>
            <source>&amp;Approved by:</source>
            <translation>审定人(&amp;A)：</translation>
        </message>
        <message>
            <source>Approved &amp;on:</source>
            <translation>审定日期(&amp;O)：</translation>
        </message>
        <message>
            <source>“%1” is no date. Write it like 2024-09-28 or 2024年9月28日, or leave it empty.</source>
            <translation>“%1”不是日期。请写成 2024-09-28 或 2024年9月28日，也可不填。</translation>
        </message>
    </context>
    <context>
        <name>gk::VersionMenu</name>
        <message>
            <source>All Versions…</source>
            <translation>全部版本…</translation>
        </message>
    </context>
    <context>
        <name>gk::VersionsPanel</name>
        <message>
            <source>%1 → %2: %3</source>
            <translation>%1 → %2：%3</translation>
        </message>
        <message>
            <source>no difference</source>
            <translation>没有差异</translation>
        </message>
        <message>
            <source>Back to the Present</source>
            <translation>回到现在</translation>
        </message>
        <message>
            <source>Look at This Version</source>
            <translation>查看此版</translation>
        </message>
        <message>
            <source>Make a Version…</source>
            <translation>存为版本…</translation>
        </message>
        <message>
            <source>Restore This Version</source>
            <translation>恢复到此版</translation>
        </message>
        <message>
            <source>There is no version yet. A version keeps the catalog as it is now, to be printed, exported and compared later.</source>
            <translation>还没有版本。存为版本可留存目录现在的内容，供以后打印、导出和对照。</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>新旧对照</translation>
        </message>
        <message>
            <source>Line of versions</source>
            <translation>版本时间线</translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>正在对照…</translation>
        </message>
        <message>
            <source>%1 → %2</source>
            <translation>%1 → %2</translation>
        </message>
        <message>
            <source>The comparison was cancelled.</source>
            <translation>已取消对照。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>What Differs</source>
            <translation>事项与栏目</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>存版时间</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>事项数</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>版本名称</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>稿次</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>调整事由</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>存版人</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>审定</translation>
        </message>
    </context>
    <context>
        <name>gk::WindowActions</name>
        <message>
            <source>&amp;New Catalog…</source>
            <translation>新建(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>打开(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>导入(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>导出(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>打印(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>Save a &amp;Copy…</source>
            <translation>另存副本(&amp;C)…</translation>
        </message>
        <message>
            <source>C&amp;lose Window</source>
            <translation>关闭窗口(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>剪切(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>复制(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>粘贴(&amp;P)</translation>
        </message>
        <message>
            <source>C&amp;lear Contents</source>
            <translation>清除内容(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Find</source>
            <translation>搜索(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Domain Tree</source>
            <translation>领域(&amp;D)</translation>
        </message>
        <message>
            <source>Item &amp;Card</source>
            <translation>事项卡片(&amp;C)</translation>
        </message>
        <message>
            <source>List of &amp;Steps</source>
            <translation>操作记录(&amp;S)</translation>
        </message>
        <message>
            <source>In Catalog &amp;Order</source>
            <translation>按目录顺序(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Next Pane</source>
            <translation>下一栏(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Add Item</source>
            <translation>新增事项(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Delete Items</source>
            <translation>删除事项(&amp;D)</translation>
        </message>
        <message>
            <source>Move &amp;Up</source>
            <translation>上移(&amp;U)</translation>
        </message>
        <message>
            <source>Move Do&amp;wn</source>
            <translation>下移(&amp;W)</translation>
        </message>
        <message>
            <source>Add Do&amp;main</source>
            <translation>新增领域(&amp;M)</translation>
        </message>
        <message>
            <source>Add &amp;Sub-domain</source>
            <translation>新增下级领域(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>重命名(&amp;R)</translation>
        </message>
        <message>
            <source>D&amp;elete Domain…</source>
            <translation>删除领域(&amp;E)…</translation>
        </message>
        <message>
            <source>Catalog &amp;Properties…</source>
            <translation>目录属性(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;Make a Version…</source>
            <translation>存为版本(&amp;M)…</translation>
        </message>
        <message>
            <source>&amp;Compare…</source>
            <translation>新旧对照(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Back to the Present</source>
            <translation>回到现在(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Offices…</source>
            <translation>机构(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Documents…</source>
            <translation>文件(&amp;D)…</translation>
        </message>
        <message>
            <source>Key &amp;Tasks…</source>
            <translation>重点工作任务(&amp;T)…</translation>
        </message>
        <message>
            <source>&amp;Short Help and Keys</source>
            <translation>简要帮助与快捷键(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;About</source>
            <translation>关于(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Catalog</source>
            <translation>目录(&amp;C)</translation>
        </message>
        <message>
            <source>Ve&amp;rsions</source>
            <translation>版本(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>an action and its key</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Compac&amp;t Rows</source>
            <translation>紧凑行距(&amp;T)</translation>
        </message>
        <message>
            <source>Sort D&amp;escending by This Column</source>
            <translation>按本列降序(&amp;E)</translation>
        </message>
        <message>
            <source>Dupl&amp;icate Items</source>
            <translation>复制为新事项(&amp;I)</translation>
        </message>
        <message>
            <source>Mo&amp;ve Domain Up</source>
            <translation>领域上移(&amp;V)</translation>
        </message>
        <message>
            <source>Move Domain Dow&amp;n</source>
            <translation>领域下移(&amp;N)</translation>
        </message>
        <message>
            <source>M&amp;ove Domain One Level Down</source>
            <translation>领域降一级(&amp;O)</translation>
        </message>
        <message>
            <source>Move Domain One &amp;Level Up</source>
            <translation>领域升一级(&amp;L)</translation>
        </message>
        <message>
            <source>Re&amp;gisters</source>
            <translation>台账(&amp;T)</translation>
        </message>
        <message>
            <source>Fill Dow&amp;n</source>
            <translation>向下填充(&amp;N)</translation>
        </message>
        <message>
            <source>Sort Ascendin&amp;g by This Column</source>
            <translation>按本列升序(&amp;G)</translation>
        </message>
        <message>
            <source>Domains and Their De&amp;faults…</source>
            <translation>领域及默认值(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;List of Versions</source>
            <translation>版本列表(&amp;L)</translation>
        </message>
        <message>
            <source>Find Ne&amp;xt</source>
            <translation>查找下一处(&amp;X)</translation>
        </message>
        <message>
            <source>Find Pre&amp;vious</source>
            <translation>查找上一处(&amp;V)</translation>
        </message>
        <message>
            <source>O&amp;pinions…</source>
            <translation>征求意见(&amp;P)…</translation>
        </message>
        <message>
            <source>Import from Clip&amp;board…</source>
            <translation>从剪贴板导入(&amp;B)…</translation>
        </message>
        <message>
            <source>Export A&amp;gain as Last Time</source>
            <translation>再次导出（同上次）(&amp;G)</translation>
        </message>
        <message>
            <source>As &amp;Published</source>
            <translation>按公开样式(&amp;P)</translation>
        </message>
        <message>
            <source>R&amp;eplace…</source>
            <translation>替换(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Filter by This Column…</source>
            <translation>按本列筛选(&amp;F)…</translation>
        </message>
        <message>
            <source>Only Items with This &amp;Value</source>
            <translation>只看与此相同的事项(&amp;V)</translation>
        </message>
        <message>
            <source>E&amp;xclude This Value</source>
            <translation>不看与此相同的事项(&amp;X)</translation>
        </message>
        <message>
            <source>Show &amp;All Items</source>
            <translation>显示全部事项(&amp;A)</translation>
        </message>
        <message>
            <source>Then Sort &amp;by This Column</source>
            <translation>再按本列排序(&amp;B)</translation>
        </message>
        <message>
            <source>Gro&amp;up by This Column</source>
            <translation>按本列分组(&amp;U)</translation>
        </message>
        <message>
            <source>Fold or Unfold Ever&amp;y Group</source>
            <translation>全部折叠或展开分组(&amp;Y)</translation>
        </message>
        <message>
            <source>C&amp;hoose Columns…</source>
            <translation>选择列(&amp;H)…</translation>
        </message>
        <message>
            <source>Re&amp;member This View…</source>
            <translation>保存当前视图(&amp;M)…</translation>
        </message>
        <message>
            <source>Add N&amp;ote…</source>
            <translation>添加批注(&amp;O)…</translation>
        </message>
        <message>
            <source>Notes and Mar&amp;ks</source>
            <translation>批注和标记(&amp;K)</translation>
        </message>
    </context>
</TS>
