<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AskPanel</name>
    <message>
        <source>{field} is not known, and this scorecard depends on it.</source>
        <translation>{field}未知，而本质检方案要用到它。</translation>
    </message>
    <message>
        <source>another</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>{field}: another value</source>
        <translation>{field}：其他值</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>First</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>再次</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>呼出</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内线</translation>
    </message>
    <message>
        <source>New</source>
        <translation>待评</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>已评</translation>
    </message>
    <message>
        <source>Analysing</source>
        <translation>分析中</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>The file is not where it was.</source>
        <translation>文件已不在原来的位置。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Business type</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>来电类型</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>坐席工号</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>呼叫方向</translation>
    </message>
    <message>
        <source>Unique ID</source>
        <translation>通话流水号</translation>
    </message>
    <message>
        <source>From the table {name}</source>
        <translation>来自表格 {name}</translation>
    </message>
    <message>
        <source>From the file name ({name})</source>
        <translation>来自文件名（{name}）</translation>
    </message>
    <message>
        <source>Said by inspector {name}</source>
        <translation>由质检员 {name} 填写</translation>
    </message>
    <message>
        <source>Customer&apos;s rating</source>
        <translation>客户评价</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Key of “{command}”</source>
        <translation>“{command}”的快捷键</translation>
    </message>
    <message>
        <source>Press a key …</source>
        <translation>请按下新的快捷键…</translation>
    </message>
    <message>
        <source>Esc leaves it as it was; Backspace takes the key away.</source>
        <translation>按 Esc 保持不变；按 Backspace 清除快捷键。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Listening</source>
        <translation>听音</translation>
    </message>
    <message>
        <source>Marks and evidence</source>
        <translation>标记与证据</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Back 1 s</source>
        <translation>后退 1 秒</translation>
    </message>
    <message>
        <source>Forward 1 s</source>
        <translation>前进 1 秒</translation>
    </message>
    <message>
        <source>The last seconds again</source>
        <translation>重听最近几秒</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>减速</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加速</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation>原速</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>回到开头</translation>
    </message>
    <message>
        <source>Repeat the selection</source>
        <translation>循环播放选区</translation>
    </message>
    <message>
        <source>Mute the agent</source>
        <translation>坐席静音</translation>
    </message>
    <message>
        <source>Mute the customer</source>
        <translation>客户静音</translation>
    </message>
    <message>
        <source>Swap agent and customer</source>
        <translation>对调坐席与客户声道</translation>
    </message>
    <message>
        <source>Previous open item</source>
        <translation>上一个未评项</translation>
    </message>
    <message>
        <source>Next open item</source>
        <translation>下一个未评项</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>上一项</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>Answer {digit}</source>
        <translation>选项 {digit}</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>撤回该项评分</translation>
    </message>
    <message>
        <source>Help on the item</source>
        <translation>评分项说明</translation>
    </message>
    <message>
        <source>Comment on the item</source>
        <translation>评分项评语</translation>
    </message>
    <message>
        <source>Comment on the call</source>
        <translation>整体评语</translation>
    </message>
    <message>
        <source>Coaching note</source>
        <translation>辅导记录</translation>
    </message>
    <message>
        <source>Why this score</source>
        <translation>成绩由来</translation>
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
        <source>Submit and next</source>
        <translation>提交并下一条</translation>
    </message>
    <message>
        <source>Next call without submitting</source>
        <translation>暂不提交，下一条</translation>
    </message>
    <message>
        <source>Correct the submitted evaluation</source>
        <translation>更正已提交的评分单</translation>
    </message>
    <message>
        <source>Choose the scorecard</source>
        <translation>选择质检方案</translation>
    </message>
    <message>
        <source>Export the evaluation sheet</source>
        <translation>导出质检单</translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation>标记此刻</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>下一个标记</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>上一个标记</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>删除标记</translation>
    </message>
    <message>
        <source>Take the offered evidence</source>
        <translation>采用推荐的证据</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>The whole call</source>
        <translation>显示整通录音</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>放大到选区</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>向前移动</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>向后移动</translation>
    </message>
    <message>
        <source>Open on the desk</source>
        <translation>打开听评</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Export evaluation sheets</source>
        <translation>导出质检单</translation>
    </message>
    <message>
        <source>Find missing files</source>
        <translation>查找缺失文件</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>显示或隐藏详情</translation>
    </message>
    <message>
        <source>Import recordings</source>
        <translation>导入录音</translation>
    </message>
    <message>
        <source>Page 1</source>
        <translation>第 1 页</translation>
    </message>
    <message>
        <source>Page 2</source>
        <translation>第 2 页</translation>
    </message>
    <message>
        <source>Page 3</source>
        <translation>第 3 页</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>显示快捷键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>qadesk</source>
        <translation>qadesk</translation>
    </message>
    <message>
        <source>qadesk has to stop</source>
        <translation>qadesk 需要退出</translation>
    </message>
    <message>
        <source>Something happened that should not be able to happen. Open drafts are saved; nothing you have scored is lost.</source>
        <translation>程序出现意外错误。打开的草稿已保存，已评的内容不会丢失。</translation>
    </message>
    <message>
        <source>Copy the report and give it to whoever looks after qadesk, then start the program again.</source>
        <translation>请复制错误报告交给 qadesk 的维护人员，然后重新启动程序。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>错误报告</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Close qadesk</source>
        <translation>关闭 qadesk</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Next call of the queue</source>
        <translation>下一条待评录音</translation>
    </message>
    <message>
        <source>Show the recordings</source>
        <translation>打开“录音”页</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>00:00.0</source>
        <translation>00:00.0</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>播放位置</translation>
    </message>
    <message>
        <source>−5 s</source>
        <translation>−5 s</translation>
    </message>
    <message>
        <source>+5 s</source>
        <translation>+5 s</translation>
    </message>
    <message>
        <source>−</source>
        <translation>−</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>减速</translation>
    </message>
    <message>
        <source>1×</source>
        <translation>1×</translation>
    </message>
    <message>
        <source>Speed; press for normal speed</source>
        <translation>播放速度；按下恢复原速</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加速</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Mute the agent</source>
        <translation>坐席静音</translation>
    </message>
    <message>
        <source>Volume of the agent</source>
        <translation>坐席音量</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Mute the customer</source>
        <translation>客户静音</translation>
    </message>
    <message>
        <source>Volume of the customer</source>
        <translation>客户音量</translation>
    </message>
    <message>
        <source>Comment on the call</source>
        <translation>整体评语</translation>
    </message>
    <message>
        <source>Coaching note</source>
        <translation>辅导记录</translation>
    </message>
    <message>
        <source>Earlier coaching notes of this agent</source>
        <translation>该坐席以往的辅导记录</translation>
    </message>
    <message>
        <source>Evidence and marks</source>
        <translation>证据与标记</translation>
    </message>
    <message>
        <source>Evidence and marks of this call</source>
        <translation>本通的证据与标记</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Score with another scorecard</source>
        <translation>换用其他质检方案评分</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>Running total</source>
        <translation>当前成绩</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导记录</translation>
    </message>
    <message>
        <source>Submit and next</source>
        <translation>提交并下一条</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Submitted: {score}</source>
        <translation>已提交：{score}</translation>
    </message>
    <message>
        <source>The queue holds no other call: every one that the filter shows is scored.</source>
        <translation>没有其他待评录音：当前筛选下的通话都已评完。</translation>
    </message>
    <message>
        <source>A draft has no sheet yet: submit the evaluation first, then export it.</source>
        <translation>草稿还没有质检单：请先提交评分单，再导出。</translation>
    </message>
    <message>
        <source>This scorecard hides its points until the evaluation is submitted.</source>
        <translation>本质检方案在提交评分单之前不显示分数。</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Open on the desk</source>
        <translation>打开听评</translation>
    </message>
    <message>
        <source>Choose a recording to see what is known about it.</source>
        <translation>选择一条录音，查看它的信息。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Read this revision on the desk</source>
        <translation>在工作台上查看该修订版</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评分单</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>Inspector: {name}</source>
        <translation>质检员：{name}</translation>
    </message>
    <message>
        <source>Comment on the call</source>
        <translation>整体评语</translation>
    </message>
    <message>
        <source>Coaching note</source>
        <translation>辅导记录</translation>
    </message>
    <message>
        <source>Draft {number}</source>
        <translation>草稿 {number}</translation>
    </message>
    <message>
        <source>Revision {number} · {score} · {at}</source>
        <translation>修订版 {number} · {score} · {at}</translation>
    </message>
    <message>
        <source>Source unknown</source>
        <translation>来源不明</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>单声道</translation>
    </message>
    <message>
        <source>two channels</source>
        <translation>双声道</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音频</translation>
    </message>
</context>
<context>
    <name>EvidenceLine</name>
    <message>
        <source>Comment (required)</source>
        <translation>评语（必填）</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>{what} · ↓ usual phrases</source>
        <translation>{what} · 按 ↓ 选常用语</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Take this span as evidence</source>
        <translation>采用此片段作为证据</translation>
    </message>
    <message>
        <source>Enter takes it</source>
        <translation>Enter 采用</translation>
    </message>
    <message>
        <source>Comment: {title}</source>
        <translation>评语：{title}</translation>
    </message>
    <message>
        <source>evidence missing</source>
        <translation>缺证据</translation>
    </message>
    <message>
        <source>comment missing</source>
        <translation>缺评语</translation>
    </message>
    <message>
        <source>Play this span</source>
        <translation>播放此片段</translation>
    </message>
    <message>
        <source>Play {span}</source>
        <translation>播放 {span}</translation>
    </message>
    <message>
        <source>Remove this span (Delete)</source>
        <translation>删除此片段（Delete）</translation>
    </message>
    <message>
        <source>Remove {span}</source>
        <translation>删除 {span}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export evaluation sheets</source>
        <translation>导出质检单</translation>
    </message>
    <message>
        <source>PDF, to print and to sign</source>
        <translation>PDF，用于打印和签字</translation>
    </message>
    <message>
        <source>XLSX, to calculate with</source>
        <translation>XLSX，用于统计</translation>
    </message>
    <message>
        <source>JSON, for other programs</source>
        <translation>JSON，供其他程序使用</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Evaluation sheets: {n}</source>
        <translation>质检单：{n} 份</translation>
    </message>
    <message>
        <source>Folder for the sheets</source>
        <translation>质检单存放文件夹</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Business type</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>来电类型</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自定义时段…</translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message>
        <source>This is a draft: it can still be changed. Only what is submitted is corrected.</source>
        <translation>这是草稿，仍可直接修改；已提交的评分单才需要更正。</translation>
    </message>
    <message>
        <source>Correct the evaluation</source>
        <translation>更正评分单</translation>
    </message>
    <message>
        <source>Why does the score change? The reason stays on record.</source>
        <translation>成绩为什么要改？原因将留存备查。</translation>
    </message>
    <message>
        <source>The answers given so far belong to the present scorecard and will be lost. Change it?</source>
        <translation>已评的内容属于当前质检方案，更换后将丢失。确定更换吗？</translation>
    </message>
    <message>
        <source>Change the scorecard</source>
        <translation>更换质检方案</translation>
    </message>
    <message>
        <source>Not submitted: say first what is asked above: {field}.</source>
        <translation>未提交：请先填写上方的{field}。</translation>
    </message>
    <message>
        <source>No scored item applies to this call, so there is nothing to submit.</source>
        <translation>没有任何计分项适用于本通，无从提交。</translation>
    </message>
    <message>
        <source> And {count} more.</source>
        <translation>另有 {count} 项。</translation>
    </message>
    <message>
        <source>Not submitted: “{item}” still needs {what}.</source>
        <translation>未提交：“{item}”还缺{what}。</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Agent {agent}</source>
        <translation>坐席 {agent}</translation>
    </message>
    <message>
        <source>Agent unknown</source>
        <translation>坐席未知</translation>
    </message>
    <message>
        <source>Today {done}    Waiting {waiting}</source>
        <translation>今日 {done}    待评 {waiting}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>第 {version} 版</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>还有 {count} 项未评</translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>已全部评完</translation>
    </message>
    <message>
        <source>pass {mark}</source>
        <translation>合格线 {mark}</translation>
    </message>
    <message>
        <source>critical: {count}</source>
        <translation>致命错误 {count} 项</translation>
    </message>
    <message>
        <source>Not passed as it stands</source>
        <translation>目前不合格</translation>
    </message>
    <message>
        <source>Passed as it stands</source>
        <translation>目前合格</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>时间未知</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Import recordings</source>
        <translation>导入录音</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Files and folders to import</source>
        <translation>待导入的文件和文件夹</translation>
    </message>
    <message>
        <source>Drop files or folders here.</source>
        <translation>把文件或文件夹拖到这里。</translation>
    </message>
    <message>
        <source>Metadata table</source>
        <translation>录音信息表</translation>
    </message>
    <message>
        <source>Without a table</source>
        <translation>不用信息表</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <translation>选择信息表…</translation>
    </message>
    <message>
        <source>Optional: a CSV or XLSX file that says who called whom and when. Without it the file names are read.</source>
        <translation>可选：CSV 或 XLSX 文件，记录谁在何时与谁通话。没有信息表时，从文件名读取。</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>信息表的各列</translation>
    </message>
    <message>
        <source>The agent is on the right channel</source>
        <translation>坐席在右声道</translation>
    </message>
    <message>
        <source>Copy the recordings into the workspace</source>
        <translation>把录音复制到工作区</translation>
    </message>
    <message>
        <source>What did not go in, and warnings</source>
        <translation>未导入的内容与警告</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Folder with recordings</source>
        <translation>录音文件夹</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Metadata table</source>
        <translation>录音信息表</translation>
    </message>
    <message>
        <source>Recordings found: {n}</source>
        <translation>找到录音 {n} 条</translation>
    </message>
    <message>
        <source>Drop files or folders here, or add them.</source>
        <translation>把文件或文件夹拖到这里，或点击添加。</translation>
    </message>
    <message>
        <source>Meaning of {heading}</source>
        <translation>“{heading}”列的含义</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>（不导入）</translation>
    </message>
    <message>
        <source>A field of its own</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Recordings imported: {n}</source>
        <translation>已导入录音 {n} 条</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Known already: {n}.</source>
        <translation>已有：{n} 条。</translation>
    </message>
    <message>
        <source>Refused: {n}.</source>
        <translation>未导入：{n} 条。</translation>
    </message>
    <message>
        <source>Warnings: {n}.</source>
        <translation>警告：{n} 条。</translation>
    </message>
    <message>
        <source>They are analysed now, and can be played as soon as that is done.</source>
        <translation>录音正在分析，分析完即可播放。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>{column} 列</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>H shows this below the answers</source>
        <translation>按 H 在选项下方显示此说明</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>致命</translation>
    </message>
    <message>
        <source>{title}: more often</source>
        <translation>{title}：更多次</translation>
    </message>
    <message>
        <source>Waits for: {condition}</source>
        <translation>待前项评定；条件：{condition}</translation>
    </message>
    <message>
        <source>Not asked; only if {condition}</source>
        <translation>本通不评；条件：{condition}</translation>
    </message>
    <message>
        <source>{points} points lost</source>
        <translation>扣 {points} 分</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Click a key to give its command another one. In text fields only the F-keys and Ctrl+Enter act.</source>
        <translation>点击快捷键可为命令更换按键。在输入框中，只有功能键（F1–F12）和 Ctrl+Enter 起作用。</translation>
    </message>
    <message>
        <source>All keys as they were</source>
        <translation>恢复全部默认快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Submit and next</source>
        <translation>提交并下一条</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>下一条</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The last changes could not be saved. If you close now, they are lost.</source>
        <translation>最近的修改未能保存，现在关闭将会丢失。</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Comment on the call</source>
        <translation>整体评语</translation>
    </message>
    <message>
        <source>On the whole call; goes onto the sheet</source>
        <translation>坐席对整通电话需要了解的内容；会写入质检单</translation>
    </message>
    <message>
        <source>What to do differently, and how</source>
        <translation>给坐席的建议：哪里要改，怎样改</translation>
    </message>
    <message>
        <source>Coaching note</source>
        <translation>辅导记录</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Desk</source>
        <translation>听评</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Recordings</name>
    <message>
        <source>Recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Find missing files</source>
        <translation>查找缺失文件</translation>
    </message>
    <message>
        <source>Export sheets</source>
        <translation>导出质检单</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>New</source>
        <translation>待评</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>已评</translation>
    </message>
    <message>
        <source>Not playable</source>
        <translation>不可播放</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Business type</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>来电类型</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Import recordings</source>
        <translation>导入录音</translation>
    </message>
</context>
<context>
    <name>RecordingsPage</name>
    <message>
        <source>Select the recordings whose sheets you want first.</source>
        <translation>请先选中要导出质检单的录音。</translation>
    </message>
    <message>
        <source>Nothing fits this filter.</source>
        <translation>没有符合筛选条件的录音。</translation>
    </message>
    <message>
        <source>No recordings yet</source>
        <translation>还没有录音</translation>
    </message>
    <message>
        <source>Take something away from the filter, or show everything.</source>
        <translation>请减少筛选条件，或显示全部。</translation>
    </message>
    <message>
        <source>Drop recordings or whole folders here, or press {keys}.</source>
        <translation>把录音或整个文件夹拖到这里，或按 {keys}。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Import recordings</source>
        <translation>导入录音</translation>
    </message>
    <message>
        <source>{n} in all</source>
        <translation>共 {n} 条</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>待评 {n}</translation>
    </message>
    <message>
        <source>{n} drafts</source>
        <translation>草稿 {n}</translation>
    </message>
    <message>
        <source>{n} scored</source>
        <translation>已评 {n}</translation>
    </message>
    <message>
        <source>{n} being analysed</source>
        <translation>分析中 {n}</translation>
    </message>
    <message>
        <source>{n} broken</source>
        <translation>已损坏 {n}</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>缺失 {n}</translation>
    </message>
    <message>
        <source>Press {keys} and show where the file lies now.</source>
        <translation>请按 {keys}，指出文件现在的位置。</translation>
    </message>
    <message>
        <source>The file of this recording is not where it was.</source>
        <translation>这条录音的文件已不在原来的位置。</translation>
    </message>
    <message>
        <source>This recording cannot be played.</source>
        <translation>这条录音无法播放。</translation>
    </message>
    <message>
        <source>None of the selected recordings is scored yet.</source>
        <translation>选中的录音都还没有评分。</translation>
    </message>
    <message>
        <source>Where is {name} now?</source>
        <translation>{name} 现在在哪里？</translation>
    </message>
    <message>
        <source>Folder in which the missing files may lie</source>
        <translation>可能存放缺失文件的文件夹</translation>
    </message>
    <message>
        <source>Missing recordings found again: {n}.</source>
        <translation>找回缺失的录音 {n} 条。</translation>
    </message>
</context>
<context>
    <name>SavedState</name>
    <message>
        <source>Draft saved
version {number}</source>
        <translation>草稿已保存
版本 {number}</translation>
    </message>
    <message>
        <source>Saving …
version {number}</source>
        <translation>正在保存…
版本 {number}</translation>
    </message>
    <message>
        <source>Not saved: an internal error.</source>
        <translation>未保存：程序内部错误。</translation>
    </message>
    <message>
        <source>Not saved: {what} {todo}</source>
        <translation>未保存：{what}{todo}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
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
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>听音</translation>
    </message>
    <message>
        <source>&amp;Back and forward by</source>
        <translation>后退和前进步长(&amp;B)</translation>
    </message>
    <message>
        <source>Back and forward by</source>
        <translation>后退和前进步长</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>&amp;Evidence offered</source>
        <translation>推荐证据时长(&amp;E)</translation>
    </message>
    <message>
        <source>Evidence offered</source>
        <translation>推荐证据时长</translation>
    </message>
    <message>
        <source>&amp;Reaction time</source>
        <translation>反应时间(&amp;R)</translation>
    </message>
    <message>
        <source>Reaction time</source>
        <translation>反应时间</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>All commands and their keys</source>
        <translation>全部命令及其快捷键</translation>
    </message>
    <message>
        <source>Show and change the keys</source>
        <translation>查看和更改快捷键</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>当前人员</translation>
    </message>
</context>
<context>
    <name>SheetExport</name>
    <message>
        <source>Files written: {n}.</source>
        <translation>已写出文件 {n} 个。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>SpanList</name>
    <message>
        <source>Click plays</source>
        <translation>点击播放</translation>
    </message>
    <message>
        <source>Nothing yet. A lost point asks for its evidence;
drag on the waveform to choose a span.</source>
        <translation>暂无。扣分须附证据；
在波形上拖动可选取片段。</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>No call on the desk</source>
        <translation>尚未打开通话</translation>
    </message>
    <message>
        <source>Take the next call of the queue ({keys}), or choose one on the page of recordings.</source>
        <translation>请取下一条待评录音（{keys}），或在“录音”页选择一条。</translation>
    </message>
    <message>
        <source>The queue is empty: every call that the filter shows is scored.</source>
        <translation>没有待评的录音：当前筛选下的通话都已评完。</translation>
    </message>
    <message>
        <source>Change the filter on the page of recordings, or import more.</source>
        <translation>请在“录音”页更换筛选条件，或继续导入录音。</translation>
    </message>
    <message>
        <source>Submitted
revision {number}</source>
        <translation>已提交
修订版 {number}</translation>
    </message>
    <message>
        <source>Submitted: nothing changes any more. A correction makes a new revision.</source>
        <translation>评分单已提交，不再变动。如需更正，将产生新的修订版。</translation>
    </message>
    <message>
        <source>Revision {number}, because: {reason}</source>
        <translation>修订版 {number}，原因：{reason}</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>qadesk</source>
        <translation>qadesk</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>您是哪一位？</translation>
    </message>
    <message>
        <source>Your number or name</source>
        <translation>您的工号或姓名</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Nobody is known here yet. Add the first QA lead:</source>
        <translation>这里还没有人员。请先添加质检主管：</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>工作区(&amp;W)</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>QA lead</source>
        <translation>质检主管</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Open another workspace…</source>
        <translation>打开其他工作区…</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>工作区文件夹</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>−{seconds} s</source>
        <translation>−{seconds} s</translation>
    </message>
    <message>
        <source>+{seconds} s</source>
        <translation>+{seconds} s</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
</context>
<context>
    <name>WaveCard</name>
    <message>
        <source>This recording cannot be played.</source>
        <translation>这条录音无法播放。</translation>
    </message>
    <message>
        <source>Being analysed; it plays as soon as that is done.</source>
        <translation>正在分析，分析完即可播放。</translation>
    </message>
    <message>
        <source>Recording {number} of {count} of this call; it starts at {start} of the whole.</source>
        <translation>本通共 {count} 段录音，此为第 {number} 段；从整通的 {start} 处开始。</translation>
    </message>
</context>
<context>
    <name>WaveformView</name>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Both parties</source>
        <translation>双方</translation>
    </message>
    <message>
        <source>Analysing… {percent} %</source>
        <translation>正在分析… {percent} %</translation>
    </message>
    <message>
        <source>Click goes here; drag selects; wheel zooms; Shift+wheel moves.</source>
        <translation>点击定位；拖动选取；滚轮缩放；Shift+滚轮平移。</translation>
    </message>
    <message>
        <source>The whole recording. Click or drag to move the view.</source>
        <translation>整通录音。点击或拖动可移动视图。</translation>
    </message>
    <message>
        <source>Click plays it; Ctrl+click goes to this place.</source>
        <translation>点击播放；Ctrl+点击定位到此处。</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Plus and minus zoom; arrows, Home and End move; Shift with arrows selects; Esc ends the selection.</source>
        <translation>加号、减号缩放；方向键、Home、End 移动；Shift+方向键选取；Esc 取消选区。</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>qadesk</source>
        <translation>qadesk</translation>
    </message>
    <message>
        <source>Make a workspace here</source>
        <translation>在此建立工作区</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>备份（最新的在前）</translation>
    </message>
    <message>
        <source>Backups of the workspace</source>
        <translation>工作区的备份</translation>
    </message>
    <message>
        <source>The present database is moved aside, never overwritten.</source>
        <translation>现有数据库会移到一旁，绝不会被覆盖。</translation>
    </message>
    <message>
        <source>Restore the chosen backup</source>
        <translation>恢复所选备份</translation>
    </message>
    <message>
        <source>Look around in the demo workspace</source>
        <translation>先看看演示工作区</translation>
    </message>
    <message>
        <source>Open another workspace…</source>
        <translation>打开其他工作区…</translation>
    </message>
    <message>
        <source>New workspace in another folder…</source>
        <translation>在其他文件夹新建工作区…</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Workspaces opened before</source>
        <translation>最近打开的工作区</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>WelcomeDialog</name>
    <message>
        <source>Welcome. There is no workspace yet.</source>
        <translation>欢迎使用。还没有工作区。</translation>
    </message>
    <message>
        <source>A workspace is one folder that holds all data.</source>
        <translation>工作区是一个文件夹，所有数据都在其中。</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>工作区文件夹</translation>
    </message>
</context>
<context>
    <name>_JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: {title}</source>
        <translation>取消：{title}</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>The points of all scored items add up to {points}, not to the total of {total}.</source>
        <translation>全部计分项的分值合计为 {points}，与总分 {total} 不符。</translation>
    </message>
    <message>
        <source>The pass mark of {mark} is above the total of {total}.</source>
        <translation>合格线 {mark} 高于总分 {total}。</translation>
    </message>
    <message>
        <source>The pass mark must not be below 0.</source>
        <translation>合格线不能低于 0。</translation>
    </message>
    <message>
        <source>The bonus cap of {cap} is below the total of {total}.</source>
        <translation>加分封顶 {cap} 低于总分 {total}。</translation>
    </message>
    <message>
        <source>A share must lie from 0 to 1, not {value}.</source>
        <translation>得分比例须在 0 到 1 之间，不能是 {value}。</translation>
    </message>
    <message>
        <source>Bands must fall strictly: {value} follows {before}.</source>
        <translation>分数段须从高到低排列：{before} 之后是 {value}。</translation>
    </message>
    <message>
        <source>The last band must start at 0.</source>
        <translation>最后一个分数段须从 0 开始。</translation>
    </message>
    <message>
        <source>“{key}” cannot be a key: a lower-case word other than “na” is needed.</source>
        <translation>“{key}”不能用作标识：须为小写单词，且不能是“na”。</translation>
    </message>
    <message>
        <source>The section “{key}” has no scored item, critical error or note.</source>
        <translation>评分类别“{key}”中没有计分项、致命错误或记录项。</translation>
    </message>
    <message>
        <source>“zero_section” has no effect in a section without scored items.</source>
        <translation>“zero_section”在没有计分项的评分类别中不起作用。</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>“{name}”为空。</translation>
    </message>
    <message>
        <source>“is” names no value.</source>
        <translation>“is”没有给出值。</translation>
    </message>
    <message>
        <source>The condition names the item “{key}”, which the card does not have.</source>
        <translation>条件引用了评分项“{key}”，但方案中没有该项。</translation>
    </message>
    <message>
        <source>The condition of “{key}” names the item itself.</source>
        <translation>“{key}”的条件引用了它自己。</translation>
    </message>
    <message>
        <source>The condition names “{key}”, which stands later in the card.</source>
        <translation>条件引用了“{key}”，而该项在方案中排在后面。</translation>
    </message>
    <message>
        <source>A condition cannot ask for “na”.</source>
        <translation>条件不能以“na”为判断值。</translation>
    </message>
    <message>
        <source>The item “{key}” cannot have the value “{value}”.</source>
        <translation>评分项“{key}”不可能取值“{value}”。</translation>
    </message>
    <message>
        <source>Nobody can fail the item “{key}”.</source>
        <translation>评分项“{key}”无论怎样都不会扣分。</translation>
    </message>
    <message>
        <source>Another item has the title “{title}” too.</source>
        <translation>另有评分项的名称也是“{title}”。</translation>
    </message>
    <message>
        <source>The critical error “{key}” can never be asked: its condition never holds.</source>
        <translation>致命错误“{key}”永远不会被评到：它的条件不可能成立。</translation>
    </message>
    <message>
        <source>The card has {count} items; more than {most} are hard to attend to in a call.</source>
        <translation>方案共有 {count} 项；超过 {most} 项，一通电话里很难兼顾。</translation>
    </message>
    <message>
        <source>An option&apos;s points must lie from 0 to {points}, not {value}.</source>
        <translation>选项的分值须在 0 到 {points} 之间，不能是 {value}。</translation>
    </message>
    <message>
        <source>The best option must be worth the item&apos;s {points} points.</source>
        <translation>最优选项的分值须等于该项的 {points} 分。</translation>
    </message>
    <message>
        <source>The floor must lie from 0 to {points}, not {value}.</source>
        <translation>最低分须在 0 到 {points} 之间，不能是 {value}。</translation>
    </message>
    <message>
        <source>A cap must not be below 0, but it is {value}.</source>
        <translation>分数上限不能低于 0，现为 {value}。</translation>
    </message>
    <message>
        <source>Only a note with the input “choice” has options.</source>
        <translation>只有输入方式为“choice”的记录项才有选项。</translation>
    </message>
    <message>
        <source>A scale needs from 1 to 1000 levels.</source>
        <translation>等级评分须有 1 到 1000 级。</translation>
    </message>
    <message>
        <source>A scale needs at least one level.</source>
        <translation>等级评分至少须有一级。</translation>
    </message>
    <message>
        <source>One of the levels must have the share 1.</source>
        <translation>须有一个等级的得分比例为 1。</translation>
    </message>
    <message>
        <source>This must be a number.</source>
        <translation>此处须为数字。</translation>
    </message>
    <message>
        <source>This number is too large or too fine.</source>
        <translation>这个数字过大或小数位过多。</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>此处须为整数。</translation>
    </message>
    <message>
        <source>This must be a text that is not empty.</source>
        <translation>此处须为非空文本。</translation>
    </message>
    <message>
        <source>A key must be a lower-case word of letters, digits, - and _.</source>
        <translation>标识须为小写单词，只含字母、数字、- 和 _。</translation>
    </message>
    <message>
        <source>The key “na” is reserved for “not applicable”.</source>
        <translation>标识“na”已保留，表示“不适用”。</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>此处须为 true 或 false。</translation>
    </message>
    <message>
        <source>“{value}” is unknown here; one of these is expected: {words}.</source>
        <translation>此处不认识“{value}”；可用的有：{words}。</translation>
    </message>
    <message>
        <source>This must be a list.</source>
        <translation>此处须为列表。</translation>
    </message>
    <message>
        <source>This must be a mapping with named fields.</source>
        <translation>此处须为带字段名的映射。</translation>
    </message>
    <message>
        <source>The field “{name}” is unknown here; known are: {names}.</source>
        <translation>此处不认识字段“{name}”；可用的有：{names}。</translation>
    </message>
    <message>
        <source>The field “{name}” is missing.</source>
        <translation>缺少字段“{name}”。</translation>
    </message>
    <message>
        <source>This must be above 0, not {value}.</source>
        <translation>此处须大于 0，不能是 {value}。</translation>
    </message>
    <message>
        <source>At least two options are needed.</source>
        <translation>至少须有两个选项。</translation>
    </message>
    <message>
        <source>The key “{key}” is used twice.</source>
        <translation>标识“{key}”重复使用。</translation>
    </message>
    <message>
        <source>A property of a call is a word or a number.</source>
        <translation>通话属性须为单词或数字。</translation>
    </message>
    <message>
        <source>Evidence must start at 0 or later and end after its start.</source>
        <translation>证据须从 0 或之后开始，且终点在起点之后。</translation>
    </message>
    <message>
        <source>An answer must be a word, a number or a list of words.</source>
        <translation>评分结果须为单词、数字或单词列表。</translation>
    </message>
    <message>
        <source>This must be a date like 2026-01-31.</source>
        <translation>此处须为日期，例如 2026-01-31。</translation>
    </message>
    <message>
        <source>Versions count from 1.</source>
        <translation>版本号从 1 开始。</translation>
    </message>
    <message>
        <source>This must be a list of mappings.</source>
        <translation>此处须为映射的列表。</translation>
    </message>
    <message>
        <source>A condition has the fields item and is, or call and is, or one of all, any and not; not: {names}.</source>
        <translation>条件的字段须为 item 和 is、call 和 is，或 all、any、not 之一；不能是：{names}。</translation>
    </message>
    <message>
        <source>A condition compares with a word or a number.</source>
        <translation>条件只能与单词或数字比较。</translation>
    </message>
    <message>
        <source>{name} is not a scorecard: it has no named fields.</source>
        <translation>{name} 不是质检方案：其中没有带名称的字段。</translation>
    </message>
    <message>
        <source>The kind “{kind}” is unknown; known are: {kinds}.</source>
        <translation>不认识类型“{kind}”；可用的有：{kinds}。</translation>
    </message>
    <message>
        <source>The field “{name}” must be there, with a list.</source>
        <translation>须有字段“{name}”，且为列表。</translation>
    </message>
    <message>
        <source>A file holds one document only.</source>
        <translation>一个文件只能包含一份文档。</translation>
    </message>
    <message>
        <source>References (*name) are not allowed here.</source>
        <translation>此处不允许使用引用（*name）。</translation>
    </message>
    <message>
        <source>Type tags (!name) are not allowed here.</source>
        <translation>此处不允许使用类型标签（!name）。</translation>
    </message>
    <message>
        <source>The name of a field must be a plain word.</source>
        <translation>字段名须为普通单词。</translation>
    </message>
    <message>
        <source>The field “{name}” stands here twice.</source>
        <translation>字段“{name}”在此处出现两次。</translation>
    </message>
    <message>
        <source>The file is nested too deeply.</source>
        <translation>文件嵌套过深。</translation>
    </message>
    <message>
        <source>The text holds half a character.</source>
        <translation>文本中有不完整的字符。</translation>
    </message>
    <message>
        <source>“{value}” is not a finite number.</source>
        <translation>“{value}”不是有限的数。</translation>
    </message>
    <message>
        <source>A number has too many digits.</source>
        <translation>数字的位数过多。</translation>
    </message>
    <message>
        <source>This is not valid YAML or JSON: {problem}.</source>
        <translation>这不是有效的 YAML 或 JSON：{problem}。</translation>
    </message>
    <message>
        <source>The file holds characters that no text has.</source>
        <translation>文件中含有非文本字符。</translation>
    </message>
    <message>
        <source>The file is too large for a scorecard or answers.</source>
        <translation>文件过大，不像是质检方案或评分结果。</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation>文件不是 UTF-8 文本。</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Demo workspace: {folder}</source>
        <translation>演示工作区：{folder}</translation>
    </message>
    <message>
        <source>Building the demo workspace in {folder} …</source>
        <translation>正在 {folder} 中建立演示工作区…</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Evaluation {uid}, revision {revision}: {state}, score {score}.</source>
        <translation>评分单 {uid}，修订版 {revision}：{state}，成绩 {score}。</translation>
    </message>
    <message>
        <source>Scored {file} under {card}, version {version}: {score} ({band}).</source>
        <translation>已按质检方案“{card}”第 {version} 版为 {file} 评分：{score}（{band}）。</translation>
    </message>
    <message>
        <source>The evaluation is {uid}; the workspace is {folder}</source>
        <translation>评分单为 {uid}；工作区为 {folder}</translation>
    </message>
    <message>
        <source>Sheet: {path}</source>
        <translation>质检单：{path}</translation>
    </message>
    <message>
        <source>refused: {where}: {reason}</source>
        <translation>未导入：{where}：{reason}</translation>
    </message>
    <message>
        <source>warning: {where}: {reason}</source>
        <translation>注意：{where}：{reason}</translation>
    </message>
    <message>
        <source>refused: row {row}, {column}: {reason}</source>
        <translation>未导入：第 {row} 行，{column}：{reason}</translation>
    </message>
    <message>
        <source>{imported} imported, {updated} updated, {unchanged} unchanged, {refused} refused.</source>
        <translation>导入 {imported} 条，更新 {updated} 条，未变 {unchanged} 条，未导入 {refused} 条。</translation>
    </message>
    <message>
        <source>{imported} imported, {unchanged} unchanged, {refused} refused.</source>
        <translation>导入 {imported} 条，未变 {unchanged} 条，未导入 {refused} 条。</translation>
    </message>
    <message>
        <source>{count} recordings found again.</source>
        <translation>找回录音 {count} 条。</translation>
    </message>
    <message>
        <source>The draft of {key} is kept; publish it when it is agreed.</source>
        <translation>{key} 的草稿已保留；意见一致后再发布。</translation>
    </message>
    <message>
        <source>Published {key}, version {version}.</source>
        <translation>已发布 {key}，第 {version} 版。</translation>
    </message>
    <message>
        <source>{count} files written.</source>
        <translation>已写出文件 {count} 个。</translation>
    </message>
    <message>
        <source>The workspace {folder} is ready.</source>
        <translation>工作区 {folder} 已就绪。</translation>
    </message>
    <message>
        <source>The workspace is sound.</source>
        <translation>工作区完好。</translation>
    </message>
    <message>
        <source>Backup written and verified: {path}</source>
        <translation>备份已写出并通过校验：{path}</translation>
    </message>
    <message>
        <source>Restored {path}.</source>
        <translation>已恢复 {path}。</translation>
    </message>
    <message>
        <source>What was there before lies in {aside}</source>
        <translation>原有数据移至 {aside}</translation>
    </message>
    <message>
        <source>{problem}. See: {command} --help.</source>
        <translation>{problem}。用法见：{command} --help。</translation>
    </message>
    <message>
        <source>This is a bug in qadesk; the lines above tell its makers where.</source>
        <translation>这是 qadesk 的程序错误；以上各行可供开发者定位。</translation>
    </message>
    <message>
        <source>Done, but: {problem}</source>
        <translation>已完成，但：{problem}</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未评</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>无扣分</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>发生</translation>
    </message>
    <message>
        <source>Did not happen</source>
        <translation>未发生</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source> and </source>
        <translation>和</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>call = 0</source>
        <translation>整通 0 分</translation>
    </message>
    <message>
        <source>section = 0</source>
        <translation>本类 0 分</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>判不合格</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>not ({condition})</source>
        <translation>非（{condition}）</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>来电类型</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>呼叫方向</translation>
    </message>
    <message>
        <source>Business type</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>坐席工号</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Business group</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户号码</translation>
    </message>
    <message>
        <source>Customer&apos;s rating</source>
        <translation>客户评价</translation>
    </message>
    <message>
        <source>first contact</source>
        <translation>首次来电</translation>
    </message>
    <message>
        <source>repeat contact</source>
        <translation>再次来电</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>呼出</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>内线</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>billing</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>technical support</source>
        <translation>技术支持</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>There is no language {name}.</source>
        <translation>没有语言 {name}。</translation>
    </message>
    <message>
        <source>Choose zh_CN or en.</source>
        <translation>请选择 zh_CN 或 en。</translation>
    </message>
    <message>
        <source>The file {name} cannot be read: {reason}.</source>
        <translation>无法读取文件 {name}：{reason}。</translation>
    </message>
    <message>
        <source>Check that it is there and that you may read it.</source>
        <translation>请检查文件是否存在，以及是否有读取权限。</translation>
    </message>
    <message>
        <source>The window cannot be opened: {reason}.</source>
        <translation>无法打开窗口：{reason}。</translation>
    </message>
    <message>
        <source>Install what is missing; the README names the packages for each system.</source>
        <translation>请安装缺少的组件；README 列出了各系统所需的软件包。</translation>
    </message>
    <message>
        <source>The file {name} is not a UTF-8 text of at most 8 MB.</source>
        <translation>文件 {name} 不是 8 MB 以内的 UTF-8 文本。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text, or choose another file.</source>
        <translation>请另存为 UTF-8 文本，或选择其他文件。</translation>
    </message>
    <message>
        <source>There is no screen here to open a window on.</source>
        <translation>此处没有可以打开窗口的屏幕。</translation>
    </message>
    <message>
        <source>Use the commands, see: qadesk --help; or try: qadesk demo --no-gui.</source>
        <translation>请改用命令，见 qadesk --help；或试用 qadesk demo --no-gui。</translation>
    </message>
    <message>
        <source>The recording {name} is still being prepared.</source>
        <translation>录音 {name} 还在准备中。</translation>
    </message>
    <message>
        <source>Wait a moment; it can be played as soon as its analysis has ended.</source>
        <translation>请稍等，分析完即可播放。</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may read it.</source>
        <translation>请检查文件是否还在，以及是否有读取权限。</translation>
    </message>
    <message>
        <source>{name} needs more memory to decode than a recording can.</source>
        <translation>解码 {name} 所需的内存超过了录音应有的范围。</translation>
    </message>
    <message>
        <source>Ask for the recording again, or convert it to WAV.</source>
        <translation>请重新获取这条录音，或将其转换为 WAV。</translation>
    </message>
    <message>
        <source>{name} decodes to more than a day of sound.</source>
        <translation>{name} 解码后超过一天的时长。</translation>
    </message>
    <message>
        <source>Cut it into single calls, or ask for the recording again.</source>
        <translation>请切分为单通录音，或重新获取这条录音。</translation>
    </message>
    <message>
        <source>Sound cannot be played: the PortAudio library is missing.</source>
        <translation>无法播放声音：缺少 PortAudio 库。</translation>
    </message>
    <message>
        <source>Install it (on Debian and Ubuntu: apt install libportaudio2), then start again.</source>
        <translation>请安装该库（Debian 和 Ubuntu：apt install libportaudio2），然后重新启动。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} 是空文件。</translation>
    </message>
    <message>
        <source>Ask for the recording again from the recorder.</source>
        <translation>请从录音系统重新获取这条录音。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>无法读取 {name}：{reason}。</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation>请检查文件是否存在，以及是否有读取权限。</translation>
    </message>
    <message>
        <source>{name} has no header, so its codec and sampling rate cannot be known.</source>
        <translation>{name} 没有文件头，无法得知编码和采样率。</translation>
    </message>
    <message>
        <source>Have the recorder write WAV, or convert the file to WAV.</source>
        <translation>请让录音系统输出 WAV，或将文件转换为 WAV。</translation>
    </message>
    <message>
        <source>{name} is not an audio file that qadesk can read.</source>
        <translation>{name} 不是 qadesk 能读取的音频文件。</translation>
    </message>
    <message>
        <source>Check that the recorder finished writing it, or convert it to WAV.</source>
        <translation>请检查录音系统是否已写完该文件，或将其转换为 WAV。</translation>
    </message>
    <message>
        <source>{name} has {channels} channels; qadesk works with one or two.</source>
        <translation>{name} 有 {channels} 个声道；qadesk 只支持单声道或双声道。</translation>
    </message>
    <message>
        <source>Export the agent and the customer as a two-channel file.</source>
        <translation>请把坐席和客户导出为一个双声道文件。</translation>
    </message>
    <message>
        <source>{name} claims a sampling rate of {rate} Hz, which cannot be true.</source>
        <translation>{name} 标称的采样率为 {rate} Hz，不可能属实。</translation>
    </message>
    <message>
        <source>{name} is in a format that needs the codecs extra, which is not installed.</source>
        <translation>{name} 的格式需要 codecs 扩展，但尚未安装。</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;qadesk[codecs]&quot;, then import the file again.</source>
        <translation>请安装：pip install &quot;qadesk[codecs]&quot;，然后重新导入文件。</translation>
    </message>
    <message>
        <source>The header of {name} is damaged: it does not say where the sound is.</source>
        <translation>{name} 的文件头已损坏，找不到声音数据的位置。</translation>
    </message>
    <message>
        <source>{name} holds no sound: the recorder wrote only its header.</source>
        <translation>{name} 没有声音：录音系统只写了文件头。</translation>
    </message>
    <message>
        <source>No sound output could be opened: {reason}.</source>
        <translation>无法打开声音输出设备：{reason}。</translation>
    </message>
    <message>
        <source>Connect a headset or choose another output in the settings, then press play again.</source>
        <translation>请连接耳机或在设置中选择其他输出设备，然后重新播放。</translation>
    </message>
    <message>
        <source>The sound output went away; playing is paused where it was.</source>
        <translation>声音输出设备已断开，播放停在原处。</translation>
    </message>
    <message>
        <source>Connect it again or choose another output in the settings, then press play.</source>
        <translation>请重新连接，或在设置中选择其他输出设备，然后继续播放。</translation>
    </message>
    <message>
        <source>{name} keeps the decoder busy without end: it is damaged, or made to do harm.</source>
        <translation>{name} 使解码器无休止运行：文件已损坏，或被恶意构造。</translation>
    </message>
    <message>
        <source>{name} made the decoder break down: it is damaged, or made to do harm.</source>
        <translation>{name} 使解码器崩溃：文件已损坏，或被恶意构造。</translation>
    </message>
    <message>
        <source>The analysis of {name} was stopped.</source>
        <translation>{name} 的分析已停止。</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>请重新开始。</translation>
    </message>
    <message>
        <source>The cache folder {folder} cannot be written: the disk may be full.</source>
        <translation>无法写入缓存文件夹 {folder}：磁盘可能已满。</translation>
    </message>
    <message>
        <source>Free some space, then analyse the recording again.</source>
        <translation>请腾出空间，然后重新分析这条录音。</translation>
    </message>
    <message>
        <source>There is no backup in this workspace.</source>
        <translation>本工作区没有备份。</translation>
    </message>
    <message>
        <source>Name the backup&apos;s file.</source>
        <translation>请指定备份文件。</translation>
    </message>
    <message>
        <source>Item “{title}” ({item}) names a fault twice: {value}.</source>
        <translation>评分项“{title}”（{item}）重复列出了扣分点：{value}。</translation>
    </message>
    <message>
        <source>Name each fault once.</source>
        <translation>每个扣分点只列一次。</translation>
    </message>
    <message>
        <source>Item “{title}” ({item}) cannot have the answer “{value}”.</source>
        <translation>评分项“{title}”（{item}）不能取值“{value}”。</translation>
    </message>
    <message>
        <source>Give one of these: {expected}.</source>
        <translation>请从以下取值中选择：{expected}。</translation>
    </message>
    <message>
        <source>The scorecard “{card}” has no item “{item}”.</source>
        <translation>质检方案“{card}”中没有评分项“{item}”。</translation>
    </message>
    <message>
        <source>Check the key for a typo, or use the scorecard that the answers were made for.</source>
        <translation>请检查标识是否写错，或换用这份评分结果所属的质检方案。</translation>
    </message>
    <message>
        <source>These answers are for the scorecard “{key}”, not for “{card}”.</source>
        <translation>这份评分结果属于质检方案“{key}”，而不是“{card}”。</translation>
    </message>
    <message>
        <source>Choose the scorecard that the answers were made for.</source>
        <translation>请选择这份评分结果所属的质检方案。</translation>
    </message>
    <message>
        <source>Correct the file and try again.</source>
        <translation>请改正文件后重试。</translation>
    </message>
    <message>
        <source>{name}, line {line}: {problem}</source>
        <translation>{name} 第 {line} 行：{problem}</translation>
    </message>
    <message>
        <source>{name}: {problem}</source>
        <translation>{name}：{problem}</translation>
    </message>
    <message>
        <source>{keys} already belongs to “{command}”.</source>
        <translation>{keys} 已用于“{command}”。</translation>
    </message>
    <message>
        <source>Choose another key, or take it from that command first.</source>
        <translation>请选择其他快捷键，或先清除该命令的快捷键。</translation>
    </message>
    <message>
        <source>The file of this recording is not where it was.</source>
        <translation>这条录音的文件已不在原来的位置。</translation>
    </message>
    <message>
        <source>Find it on the page of recordings (“Find missing files”); the evaluation stays.</source>
        <translation>请在“录音”页用“查找缺失文件”找回；评分单不受影响。</translation>
    </message>
    <message>
        <source>The file&apos;s name is not valid text.</source>
        <translation>文件名不是有效的文本。</translation>
    </message>
    <message>
        <source>Rename the file, then import it again.</source>
        <translation>请重命名文件，然后重新导入。</translation>
    </message>
    <message>
        <source>{name} is not a file with data, but a device or a pipe.</source>
        <translation>{name} 不是数据文件，而是设备或管道。</translation>
    </message>
    <message>
        <source>Choose the recording itself.</source>
        <translation>请选择录音文件本身。</translation>
    </message>
    <message>
        <source>There is no file or folder {path}.</source>
        <translation>文件或文件夹 {path} 不存在。</translation>
    </message>
    <message>
        <source>Check the name, or whether the drive is connected.</source>
        <translation>请检查名称是否正确，以及磁盘是否已连接。</translation>
    </message>
    <message>
        <source>The file {name} cannot be copied into the workspace: {reason}.</source>
        <translation>无法把文件 {name} 复制到工作区：{reason}。</translation>
    </message>
    <message>
        <source>Free some space on the disk that holds the workspace, or import without copies.</source>
        <translation>请在工作区所在磁盘腾出空间，或不复制直接导入。</translation>
    </message>
    <message>
        <source>The row has more cells than there are headings; it is left out.</source>
        <translation>该行的单元格多于列标题，不予导入。</translation>
    </message>
    <message>
        <source>“{value}” is no time that can be read; the time stays unknown.</source>
        <translation>“{value}”不是可识别的时间，通话时间记为未知。</translation>
    </message>
    <message>
        <source>“{value}” was damaged by a spreadsheet (digits are lost); it is left out.</source>
        <translation>“{value}”已被电子表格软件损坏（丢失了数位），不予导入。</translation>
    </message>
    <message>
        <source>“{value}” is not a value of {field}; it is left out.</source>
        <translation>“{value}”不是 {field} 的有效取值，不予导入。</translation>
    </message>
    <message>
        <source>The row has no number.</source>
        <translation>该行没有工号。</translation>
    </message>
    <message>
        <source>“{value}” is no role; known are inspector, lead, leader, agent, trainer.</source>
        <translation>“{value}”不是有效角色；可用的有 inspector、lead、leader、agent、trainer。</translation>
    </message>
    <message>
        <source>“{value}” is no date; dates look like 2026-01-31.</source>
        <translation>“{value}”不是日期；日期格式如 2026-01-31。</translation>
    </message>
    <message>
        <source>The table {name} is larger than 200 MB.</source>
        <translation>表格 {name} 超过 200 MB。</translation>
    </message>
    <message>
        <source>The file {name} is of a kind that cannot be read here.</source>
        <translation>文件 {name} 的类型无法在此读取。</translation>
    </message>
    <message>
        <source>The table {name} cannot be read: {reason}.</source>
        <translation>无法读取表格 {name}：{reason}。</translation>
    </message>
    <message>
        <source>Check that the file is there and not open in another program.</source>
        <translation>请检查文件是否存在，且未被其他程序打开。</translation>
    </message>
    <message>
        <source>The table {name} is empty.</source>
        <translation>表格 {name} 是空的。</translation>
    </message>
    <message>
        <source>The table {name} has more than 500 columns.</source>
        <translation>表格 {name} 超过 500 列。</translation>
    </message>
    <message>
        <source>The table {name} is larger than 1 GB when unpacked.</source>
        <translation>表格 {name} 解压后超过 1 GB。</translation>
    </message>
    <message>
        <source>The table {name} has more than 20 million cells.</source>
        <translation>表格 {name} 超过 2000 万个单元格。</translation>
    </message>
    <message>
        <source>The file {name} is not a spreadsheet that can be read.</source>
        <translation>文件 {name} 不是可读取的电子表格。</translation>
    </message>
    <message>
        <source>The file {name} is not a table of text.</source>
        <translation>文件 {name} 不是文本表格。</translation>
    </message>
    <message>
        <source>The file {name} is neither UTF-8, UTF-16 nor GB18030 text.</source>
        <translation>文件 {name} 不是 UTF-8、UTF-16 或 GB18030 文本。</translation>
    </message>
    <message>
        <source>Save it as CSV (UTF-8) or XLSX with one row of headings, then try again.</source>
        <translation>请另存为 CSV（UTF-8）或 XLSX，首行为列标题，然后重试。</translation>
    </message>
    <message>
        <source>There is no draft of a scorecard with the key {key}.</source>
        <translation>没有标识为 {key} 的质检方案草稿。</translation>
    </message>
    <message>
        <source>Import it first: qadesk scorecard import FILE.</source>
        <translation>请先导入：qadesk scorecard import FILE。</translation>
    </message>
    <message>
        <source>There is no published scorecard with the key {key}.</source>
        <translation>没有标识为 {key} 的已发布质检方案。</translation>
    </message>
    <message>
        <source>See “qadesk scorecard list” for the ones there are.</source>
        <translation>可用“qadesk scorecard list”查看已有方案。</translation>
    </message>
    <message>
        <source>The scorecard {other} already serves the business type {type}.</source>
        <translation>质检方案 {other} 已用于业务类型 {type}。</translation>
    </message>
    <message>
        <source>Give each business type one scorecard, then publish again.</source>
        <translation>每种业务类型只能对应一个质检方案，请调整后重新发布。</translation>
    </message>
    <message>
        <source>The folder holds a workspace that is not the demo.</source>
        <translation>该文件夹中的工作区不是演示工作区。</translation>
    </message>
    <message>
        <source>Name an empty folder: qadesk demo FOLDER.</source>
        <translation>请指定一个空文件夹：qadesk demo FOLDER。</translation>
    </message>
    <message>
        <source>The demo recording {path} cannot be used: {reason}</source>
        <translation>演示录音 {path} 无法使用：{reason}</translation>
    </message>
    <message>
        <source>Get a fresh copy of qadesk.</source>
        <translation>请重新获取一份 qadesk。</translation>
    </message>
    <message>
        <source>A correction needs a reason.</source>
        <translation>更正须写明原因。</translation>
    </message>
    <message>
        <source>Write in one sentence why the score changes.</source>
        <translation>请用一句话说明成绩为什么要改。</translation>
    </message>
    <message>
        <source>There is no submitted evaluation {uid} that could be corrected.</source>
        <translation>没有可更正的已提交评分单 {uid}。</translation>
    </message>
    <message>
        <source>Submit the open draft first, or check the number.</source>
        <translation>请先提交草稿，或检查编号。</translation>
    </message>
    <message>
        <source>There is no evaluation {uid}.</source>
        <translation>没有评分单 {uid}。</translation>
    </message>
    <message>
        <source>See “qadesk evaluations” for the ones there are.</source>
        <translation>可用“qadesk evaluations”查看已有评分单。</translation>
    </message>
    <message>
        <source>No published scorecard serves the business type of this call ({type}).</source>
        <translation>没有适用于本通业务类型（{type}）的已发布质检方案。</translation>
    </message>
    <message>
        <source>Publish one that does, or choose a scorecard yourself.</source>
        <translation>请发布适用的方案，或自行选择质检方案。</translation>
    </message>
    <message>
        <source>There is nobody with the number {no} in this workspace.</source>
        <translation>本工作区没有工号为 {no} 的人员。</translation>
    </message>
    <message>
        <source>See “qadesk people list”, or add the person: qadesk people add.</source>
        <translation>可用“qadesk people list”查看，或添加人员：qadesk people add。</translation>
    </message>
    <message>
        <source>There is no recording or call {uid} in this workspace.</source>
        <translation>本工作区没有录音或通话 {uid}。</translation>
    </message>
    <message>
        <source>See “qadesk recordings” for the ones there are.</source>
        <translation>可用“qadesk recordings”查看已有录音。</translation>
    </message>
    <message>
        <source>No scored item applies to this call, so there is no score.</source>
        <translation>没有任何计分项适用于本通，因此没有成绩。</translation>
    </message>
    <message>
        <source>Answer at least one item with something else than “not applicable”.</source>
        <translation>请至少为一项给出“不适用”以外的评分。</translation>
    </message>
    <message>
        <source>{count} items are not complete: {items}.</source>
        <translation>有 {count} 项未填完：{items}。</translation>
    </message>
    <message>
        <source>Give the missing answer, comment or evidence, then submit again.</source>
        <translation>请补齐评分、评语或证据，然后重新提交。</translation>
    </message>
    <message>
        <source>The call {uid} has no submitted evaluation that could be corrected.</source>
        <translation>通话 {uid} 没有可更正的已提交评分单。</translation>
    </message>
    <message>
        <source>Submit an evaluation first.</source>
        <translation>请先提交评分单。</translation>
    </message>
    <message>
        <source>The call {uid} has been evaluated already.</source>
        <translation>通话 {uid} 已经评过。</translation>
    </message>
    <message>
        <source>Correct it with --revise --reason TEXT; the old revision stays.</source>
        <translation>请用 --revise --reason TEXT 更正；原修订版会保留。</translation>
    </message>
    <message>
        <source>A correction keeps the scorecard of the evaluation it corrects ({key}).</source>
        <translation>更正须沿用原评分单的质检方案（{key}）。</translation>
    </message>
    <message>
        <source>Finish the correction with that scorecard.</source>
        <translation>请用该质检方案完成更正。</translation>
    </message>
    <message>
        <source>This evaluation was given under the scorecard {key}, not {other}.</source>
        <translation>这份评分单按质检方案 {key} 评定，而不是 {other}。</translation>
    </message>
    <message>
        <source>Name the scorecard it was given under.</source>
        <translation>请指定评分时所用的质检方案。</translation>
    </message>
    <message>
        <source>Sheets cannot be written as {name}.</source>
        <translation>质检单无法写成 {name} 格式。</translation>
    </message>
    <message>
        <source>Choose among: {known}.</source>
        <translation>请从以下格式中选择：{known}。</translation>
    </message>
    <message>
        <source>There is no submitted evaluation {uid}.</source>
        <translation>没有已提交的评分单 {uid}。</translation>
    </message>
    <message>
        <source>Submit it first; “qadesk evaluations” lists those that are.</source>
        <translation>请先提交；“qadesk evaluations”可列出已提交的评分单。</translation>
    </message>
    <message>
        <source>The file is no longer at {path}.</source>
        <translation>文件已不在 {path}。</translation>
    </message>
    <message>
        <source>Connect the drive it lies on, or tell where it is now.</source>
        <translation>请连接文件所在的磁盘，或指出文件现在的位置。</translation>
    </message>
    <message>
        <source>There is no recording {uid}.</source>
        <translation>没有录音 {uid}。</translation>
    </message>
    <message>
        <source>The file {name} is another recording: its content differs.</source>
        <translation>文件 {name} 是另一条录音：内容不同。</translation>
    </message>
    <message>
        <source>Choose the file that was moved, or import this one as a new recording.</source>
        <translation>请选择被移动的那个文件，或把此文件作为新录音导入。</translation>
    </message>
    <message>
        <source>The same recording is in the catalogue already, at {path}.</source>
        <translation>同一条录音已在录音目录中，位于 {path}。</translation>
    </message>
    <message>
        <source>The recording was known at {path} and has moved; its evaluations stay with it.</source>
        <translation>这条录音原在 {path}，现已移动；其评分单保持不变。</translation>
    </message>
    <message>
        <source>The file has changed since it was imported; it is analysed again.</source>
        <translation>文件在导入后有改动，将重新分析。</translation>
    </message>
    <message>
        <source>Another call already has the identifier {unique_id}; it is left out here.</source>
        <translation>另一通话已使用流水号 {unique_id}，此处不予导入。</translation>
    </message>
    <message>
        <source>The file {name} is empty.</source>
        <translation>文件 {name} 是空的。</translation>
    </message>
    <message>
        <source>The table {name} has no column {column}.</source>
        <translation>表格 {name} 没有 {column} 列。</translation>
    </message>
    <message>
        <source>Its columns are: {columns}.</source>
        <translation>现有的列：{columns}。</translation>
    </message>
    <message>
        <source>No column of the table {name} says which recording a row belongs to.</source>
        <translation>表格 {name} 中没有能说明每行属于哪条录音的列。</translation>
    </message>
    <message>
        <source>Say which column holds the file&apos;s name (file) or the call&apos;s unique_id.</source>
        <translation>请指明哪一列是文件名（file）或通话的 unique_id。</translation>
    </message>
    <message>
        <source>No file of this import belongs to this row.</source>
        <translation>本次导入中没有与该行对应的文件。</translation>
    </message>
    <message>
        <source>The file&apos;s header says {header:.1f} s, decoding gave {decoded:.1f} s; the decoded length is used.</source>
        <translation>文件头标称 {header:.1f} 秒，解码得到 {decoded:.1f} 秒；以解码时长为准。</translation>
    </message>
    <message>
        <source>{file} exists already and is not overwritten.</source>
        <translation>{file} 已存在，不会覆盖。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>The backup was not made: the database is damaged.</source>
        <translation>未能备份：数据库已损坏。</translation>
    </message>
    <message>
        <source>Run: qadesk check, and restore an earlier backup with: qadesk restore.</source>
        <translation>请运行 qadesk check，并用 qadesk restore 恢复较早的备份。</translation>
    </message>
    <message>
        <source>The backup {file} could not be written: {reason}.</source>
        <translation>无法写出备份 {file}：{reason}。</translation>
    </message>
    <message>
        <source>Check that there is space and that the folder may be written to.</source>
        <translation>请检查磁盘空间和文件夹的写入权限。</translation>
    </message>
    <message>
        <source>Restore a backup with: qadesk restore.</source>
        <translation>请用 qadesk restore 恢复备份。</translation>
    </message>
    <message>
        <source>The database is damaged: {complaint}.</source>
        <translation>数据库已损坏：{complaint}。</translation>
    </message>
    <message>
        <source>A row of {table} points to a row of {parent} that does not exist.</source>
        <translation>{table} 的一行指向 {parent} 中不存在的行。</translation>
    </message>
    <message>
        <source>The recording {path} is not there.</source>
        <translation>录音 {path} 不存在。</translation>
    </message>
    <message>
        <source>Relocate it in the catalogue, or put the file back.</source>
        <translation>请在录音目录中重新定位，或把文件放回原处。</translation>
    </message>
    <message>
        <source>The cached file {path} belongs to no recording.</source>
        <translation>缓存文件 {path} 不属于任何录音。</translation>
    </message>
    <message>
        <source>It may be deleted.</source>
        <translation>可以删除。</translation>
    </message>
    <message>
        <source>The catalogue&apos;s row of recording {number} is out of date.</source>
        <translation>录音 {number} 的目录信息已过期。</translation>
    </message>
    <message>
        <source>Please report this as a bug.</source>
        <translation>请作为程序缺陷报告。</translation>
    </message>
    <message>
        <source>The disk is full or failing: none of the last changes was saved.</source>
        <translation>磁盘已满或有故障：最近的改动均未保存。</translation>
    </message>
    <message>
        <source>Free some space on the disk that holds the workspace and try again.</source>
        <translation>请在工作区所在磁盘腾出空间后重试。</translation>
    </message>
    <message>
        <source>The disk is full: the change could not be saved.</source>
        <translation>磁盘已满，改动未能保存。</translation>
    </message>
    <message>
        <source>The workspace&apos;s database is busy: another program is writing to it.</source>
        <translation>工作区的数据库正忙：另一程序正在写入。</translation>
    </message>
    <message>
        <source>Wait a moment and try again, or close the other program.</source>
        <translation>请稍后重试，或关闭另一程序。</translation>
    </message>
    <message>
        <source>The disk that holds the workspace reported an error.</source>
        <translation>工作区所在的磁盘报告了错误。</translation>
    </message>
    <message>
        <source>Check the disk and its connection, then open the workspace again.</source>
        <translation>请检查磁盘及其连接，然后重新打开工作区。</translation>
    </message>
    <message>
        <source>The workspace&apos;s database cannot be opened any more.</source>
        <translation>无法再打开工作区的数据库。</translation>
    </message>
    <message>
        <source>Check that the folder is still there and may be written to, then open it again.</source>
        <translation>请检查文件夹是否还在、是否可写入，然后重新打开。</translation>
    </message>
    <message>
        <source>The workspace&apos;s database is damaged.</source>
        <translation>工作区的数据库已损坏。</translation>
    </message>
    <message>
        <source>Close the program and restore a backup with: qadesk restore.</source>
        <translation>请关闭程序，并用 qadesk restore 恢复备份。</translation>
    </message>
    <message>
        <source>The workspace may not be written to.</source>
        <translation>工作区不可写入。</translation>
    </message>
    <message>
        <source>It is open for reading only: close the other program, or check the folder&apos;s permissions.</source>
        <translation>工作区以只读方式打开：请关闭另一程序，或检查文件夹权限。</translation>
    </message>
    <message>
        <source>The file {path} could not be written: {reason}.</source>
        <translation>无法写出文件 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Choose a qadesk workspace, or restore a backup with: qadesk restore.</source>
        <translation>请选择 qadesk 工作区，或用 qadesk restore 恢复备份。</translation>
    </message>
    <message>
        <source>The workspace {folder} was made by a newer qadesk; nothing was changed.</source>
        <translation>工作区 {folder} 由更新版本的 qadesk 建立，未作任何改动。</translation>
    </message>
    <message>
        <source>Install the newer qadesk and open the workspace with it.</source>
        <translation>请安装更新版本的 qadesk 后再打开该工作区。</translation>
    </message>
    <message>
        <source>The database {file} is damaged; nothing was changed.</source>
        <translation>数据库 {file} 已损坏，未作任何改动。</translation>
    </message>
    <message>
        <source>There is no backup in the workspace.</source>
        <translation>工作区中没有备份。</translation>
    </message>
    <message>
        <source>Restore a backup with: qadesk restore. There are: {backups}.</source>
        <translation>请用 qadesk restore 恢复备份。现有备份：{backups}。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>无法读取 {file}：{reason}。</translation>
    </message>
    <message>
        <source>Check that it is there and may be read.</source>
        <translation>请检查文件是否存在、是否可读取。</translation>
    </message>
    <message>
        <source>The database {file} is empty (0 bytes); nothing was changed.</source>
        <translation>数据库 {file} 是空的（0 字节），未作任何改动。</translation>
    </message>
    <message>
        <source>{file} is not a qadesk database; nothing was changed.</source>
        <translation>{file} 不是 qadesk 数据库，未作任何改动。</translation>
    </message>
    <message>
        <source>Close it there first; reading beside it is possible.</source>
        <translation>请先在那里关闭；此处可以只读打开。</translation>
    </message>
    <message>
        <source>The workspace is open in another qadesk.</source>
        <translation>工作区已在另一个 qadesk 中打开。</translation>
    </message>
    <message>
        <source>The workspace is open in another qadesk: {user} on {host}, process {pid}, since {since}.</source>
        <translation>工作区已在另一个 qadesk 中打开：{host} 上的 {user}，进程 {pid}，自 {since}。</translation>
    </message>
    <message>
        <source>The backup could not be restored: {reason}.</source>
        <translation>无法恢复备份：{reason}。</translation>
    </message>
    <message>
        <source>There is no time zone called {name}.</source>
        <translation>没有名为 {name} 的时区。</translation>
    </message>
    <message>
        <source>Use a name like Asia/Shanghai.</source>
        <translation>请使用 Asia/Shanghai 这样的名称。</translation>
    </message>
    <message>
        <source>Another call already has the identifier {unique_id}.</source>
        <translation>另一通话已使用流水号 {unique_id}。</translation>
    </message>
    <message>
        <source>Give this call an identifier of its own, or leave it empty.</source>
        <translation>请为本通指定自己的流水号，或留空。</translation>
    </message>
    <message>
        <source>This evaluation has been submitted and does not change any more.</source>
        <translation>这份评分单已提交，不再变动。</translation>
    </message>
    <message>
        <source>Make a correction instead: a new revision with a reason.</source>
        <translation>请改为更正：新建修订版并写明原因。</translation>
    </message>
    <message>
        <source>This workspace has no version {version} of the scorecard {key}.</source>
        <translation>本工作区没有质检方案 {key} 的第 {version} 版。</translation>
    </message>
    <message>
        <source>Publish the scorecard first.</source>
        <translation>请先发布该质检方案。</translation>
    </message>
    <message>
        <source>Nobody in this workspace has the number {no}.</source>
        <translation>本工作区没有工号为 {no} 的人员。</translation>
    </message>
    <message>
        <source>Add the person first, or check the number.</source>
        <translation>请先添加该人员，或检查工号。</translation>
    </message>
    <message>
        <source>The call of this recording has been evaluated.</source>
        <translation>这条录音所属的通话已经评过。</translation>
    </message>
    <message>
        <source>It stays in the catalogue; its file may be relocated.</source>
        <translation>录音留在目录中；可以重新定位其文件。</translation>
    </message>
    <message>
        <source>{path} is in the catalogue already.</source>
        <translation>{path} 已在录音目录中。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>The workspace {folder} cannot be written to: {reason}.</source>
        <translation>无法写入工作区 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The workspace {folder} was made by an older qadesk.</source>
        <translation>工作区 {folder} 由较旧版本的 qadesk 建立。</translation>
    </message>
    <message>
        <source>Open it once for writing, which brings it up to date after a backup.</source>
        <translation>请以可写方式打开一次，备份后会自动升级。</translation>
    </message>
    <message>
        <source>There is a workspace in {folder} already.</source>
        <translation>{folder} 中已有工作区。</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>请打开它，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder {folder} is not a qadesk workspace.</source>
        <translation>文件夹 {folder} 不是 qadesk 工作区。</translation>
    </message>
    <message>
        <source>Choose another folder, or make a workspace with: qadesk init.</source>
        <translation>请选择其他文件夹，或用 qadesk init 建立工作区。</translation>
    </message>
    <message>
        <source>The workspace {folder} is not there.</source>
        <translation>工作区 {folder} 不存在。</translation>
    </message>
    <message>
        <source>Connect the disk it lies on, choose another folder, or make one with: qadesk init.</source>
        <translation>请连接它所在的磁盘、选择其他文件夹，或用 qadesk init 建立工作区。</translation>
    </message>
    <message>
        <source>The workspace {folder} has lost its database.</source>
        <translation>工作区 {folder} 的数据库丢失。</translation>
    </message>
    <message>
        <source>The workspace {folder} could not be made: {reason}.</source>
        <translation>无法建立工作区 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>An earlier row names the same recording; this one is left out.</source>
        <translation>前面已有一行对应同一条录音，本行不予导入。</translation>
    </message>
    <message>
        <source>Several files bear the name in this row; name their folder too.</source>
        <translation>有多个文件与该行中的文件名相同，请同时写明文件夹。</translation>
    </message>
    <message>
        <source>{count} more rows belong to no file of this import.</source>
        <translation>另有 {count} 行没有对应的导入文件。</translation>
    </message>
    <message>
        <source>The call that the demo scores is a draft on somebody&apos;s desk.</source>
        <translation>演示要评的这通电话已有人评到一半（草稿）。</translation>
    </message>
    <message>
        <source>Submit it in the window, or name an empty folder: qadesk demo --no-gui FOLDER.</source>
        <translation>请在窗口中提交该草稿，或指定一个空文件夹：qadesk demo --no-gui 文件夹。</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Exporting evaluation sheets</source>
        <translation>正在导出质检单</translation>
    </message>
    <message>
        <source>Looking for missing recordings</source>
        <translation>正在查找缺失的录音</translation>
    </message>
    <message>
        <source>Importing recordings</source>
        <translation>正在导入录音</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>score</name>
    <message>
        <source>No scored item applies: there is no score.</source>
        <translation>没有适用的计分项，因此没有成绩。</translation>
    </message>
    <message>
        <source>Rounded half up to two decimals: {exact} becomes {score}.</source>
        <translation>四舍五入保留两位小数：{exact} 得 {score}。</translation>
    </message>
    <message>
        <source>{title}: {points} of {max}.</source>
        <translation>{title}：得 {points} 分，满分 {max} 分。</translation>
    </message>
    <message>
        <source>{title}: not applicable, {max} points do not count.</source>
        <translation>{title}：不适用，{max} 分不计。</translation>
    </message>
    <message>
        <source>{title}: not asked on this call, {max} points do not count.</source>
        <translation>{title}：本通不评，{max} 分不计。</translation>
    </message>
    <message>
        <source>{title}: still open, {max} points do not count yet.</source>
        <translation>{title}：未评，{max} 分暂不计。</translation>
    </message>
    <message>
        <source>{title}: noted, earns no points.</source>
        <translation>{title}：已记录，不计分。</translation>
    </message>
    <message>
        <source>{title}: not applicable.</source>
        <translation>{title}：不适用。</translation>
    </message>
    <message>
        <source>{title}: not asked on this call.</source>
        <translation>{title}：本通不评。</translation>
    </message>
    <message>
        <source>{title}: still open.</source>
        <translation>{title}：未评。</translation>
    </message>
    <message>
        <source>{title}: does not apply and is credited in full, {points} of {max}.</source>
        <translation>{title}：不适用，按满分计，得 {points} 分，满分 {max} 分。</translation>
    </message>
    <message>
        <source>Section “{section}”: still open, until then its {max} points go to the other sections.</source>
        <translation>评分类别“{section}”：尚未评完，评完之前其 {max} 分由其他评分类别分摊。</translation>
    </message>
    <message>
        <source>{title}: this critical error happened.</source>
        <translation>{title}：发生此致命错误。</translation>
    </message>
    <message>
        <source>{title}: this critical error did not happen.</source>
        <translation>{title}：未发生此致命错误。</translation>
    </message>
    <message>
        <source>{title}: a bonus of {points} of at most {max}.</source>
        <translation>{title}：加 {points} 分，最多 {max} 分。</translation>
    </message>
    <message>
        <source>{title}: the section “{section}” counts as 0 of {max}.</source>
        <translation>{title}：评分类别“{section}”按 0 分计，满分 {max} 分。</translation>
    </message>
    <message>
        <source>Section “{section}”: {earned} of {applicable} applicable points.</source>
        <translation>评分类别“{section}”：适用 {applicable} 分，得 {earned} 分。</translation>
    </message>
    <message>
        <source>Section “{section}”: nothing applies, its {max} points go to the other sections.</source>
        <translation>评分类别“{section}”：各项均不适用，其 {max} 分转给其他评分类别。</translation>
    </message>
    <message>
        <source>Section “{section}”: {taken} points of {from} go to {to}: {earned} × {max} ÷ {applicable} = {score}.</source>
        <translation>评分类别“{section}”：“{from}”的 {taken} 分转给“{to}”：{earned} × {max} ÷ {applicable} = {score}。</translation>
    </message>
    <message>
        <source>{taken} points of {from} go to {to}: {earned} × {max} ÷ {applicable} = {base}.</source>
        <translation>“{from}”的 {taken} 分转给“{to}”：{earned} × {max} ÷ {applicable} = {base}。</translation>
    </message>
    <message>
        <source>The sections together: {base} of {max}.</source>
        <translation>各评分类别合计：得 {base} 分，满分 {max} 分。</translation>
    </message>
    <message>
        <source>{taken} points of {from} go to {to}: {sum} × {max} ÷ {counted} = {base}.</source>
        <translation>“{from}”的 {taken} 分转给“{to}”：{sum} × {max} ÷ {counted} = {base}。</translation>
    </message>
    <message>
        <source>The bonus adds {bonus}: {sum}.</source>
        <translation>加分 {bonus}，合计 {sum}。</translation>
    </message>
    <message>
        <source>A bonus never lifts the score above {cap}: {taken} are cut off.</source>
        <translation>加分后成绩不超过 {cap}：超出的 {taken} 分不计。</translation>
    </message>
    <message>
        <source>{title}: the whole call counts as 0.</source>
        <translation>{title}：整通按 0 分计。</translation>
    </message>
    <message>
        <source>{title}: the call fails, the score stays.</source>
        <translation>{title}：判不合格，成绩不变。</translation>
    </message>
    <message>
        <source>{title}: the call fails, its section was set to 0.</source>
        <translation>{title}：判不合格，所在评分类别已按 0 分计。</translation>
    </message>
    <message>
        <source>{title}: not above {cap}, so {before} becomes {after}.</source>
        <translation>{title}：成绩不超过 {cap}，{before} 降为 {after}。</translation>
    </message>
    <message>
        <source>{title}: the call fails; {before} is not above {cap} and stays.</source>
        <translation>{title}：判不合格；{before} 未超过 {cap}，成绩不变。</translation>
    </message>
    <message>
        <source>Passed: {score} reaches the pass mark of {pass_mark}; band “{band}”.</source>
        <translation>合格：{score} 达到合格线 {pass_mark}；分数段“{band}”。</translation>
    </message>
    <message>
        <source>Not passed: {score} is below the pass mark of {pass_mark}; band “{band}”.</source>
        <translation>不合格：{score} 低于合格线 {pass_mark}；分数段“{band}”。</translation>
    </message>
    <message>
        <source>Not passed because of a critical error: {titles}; band “{band}”.</source>
        <translation>因致命错误不合格：{titles}；分数段“{band}”。</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Section</source>
        <translation>评分类别</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>评分结果</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Full points</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>致命错误</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Item no.</source>
        <translation>评分项序号</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>质检成绩</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Reason of this revision</source>
        <translation>本次修订原因</translation>
    </message>
    <message>
        <source>Team leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Evaluation {uid} · revision {revision} · printed with qadesk {version}</source>
        <translation>评分单 {uid} · 修订版 {revision} · 由 qadesk {version} 打印</translation>
    </message>
    <message>
        <source>Revision {number}: {score} · {inspector} · {when}</source>
        <translation>修订版 {number}：{score} · {inspector} · {when}</translation>
    </message>
    <message>
        <source>Revision {number}: {score} · {inspector} · {when} (this sheet)</source>
        <translation>修订版 {number}：{score} · {inspector} · {when}（本单）</translation>
    </message>
    <message>
        <source>{sign} stands for a character that the fonts of this sheet lack ({codes}); the XLSX and JSON sheets have it.</source>
        <translation>{sign} 代表本单字体缺少的字符（{codes}）；XLSX 和 JSON 质检单中有原字符。</translation>
    </message>
    <message>
        <source>Evaluation sheet</source>
        <translation>质检单</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>Scorecard version</source>
        <translation>方案版本</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>第 {number} 版</translation>
    </message>
    <message>
        <source>out of {total}</source>
        <translation>满分 {total}</translation>
    </message>
    <message>
        <source>Score band</source>
        <translation>分数段</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation>合格线</translation>
    </message>
    <message>
        <source>Critical errors</source>
        <translation>致命错误</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Business group</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Call time</source>
        <translation>通话时间</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>呼叫方向</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Business type</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>来电类型</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Recording file</source>
        <translation>录音文件</translation>
    </message>
    <message>
        <source>Recording no.</source>
        <translation>录音编号</translation>
    </message>
    <message>
        <source>Evaluation no.</source>
        <translation>评分单编号</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据片段</translation>
    </message>
    <message>
        <source>Comment on the call</source>
        <translation>整体评语</translation>
    </message>
    <message>
        <source>Coaching note</source>
        <translation>辅导记录</translation>
    </message>
    <message>
        <source>How the score came about</source>
        <translation>成绩由来</translation>
    </message>
    <message>
        <source>Former revisions</source>
        <translation>历次修订</translation>
    </message>
    <message>
        <source>Not asked on this call</source>
        <translation>本通不评</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未评</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Technical support</source>
        <translation>技术支持</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>呼出</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内线</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>首次来电</translation>
    </message>
    <message>
        <source>Repeat contact</source>
        <translation>再次来电</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>No fault</source>
        <translation>无扣分</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>发生</translation>
    </message>
    <message>
        <source>Did not happen</source>
        <translation>未发生</translation>
    </message>
</context>
</TS>
