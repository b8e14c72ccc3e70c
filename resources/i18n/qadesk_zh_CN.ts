<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccuracyStrip</name>
    <message>
        <source>Customer-critical accuracy</source>
        <translation>客户致命错误准确率</translation>
    </message>
    <message>
        <source>Business-critical accuracy</source>
        <translation>业务致命错误准确率</translation>
    </message>
    <message>
        <source>Compliance-critical accuracy</source>
        <translation>合规致命错误准确率</translation>
    </message>
    <message>
        <source>Non-critical accuracy</source>
        <translation>非致命错误准确率</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>错误信息率</translation>
    </message>
</context>
<context>
    <name>AcknowledgeDialog</name>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>{no} {name} has seen this.</source>
        <translation>{no} {name} 已看过。</translation>
    </message>
    <message>
        <source>Comment (not required)</source>
        <translation>意见（可不填）</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN 码</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Returned sheet</source>
        <translation>交回签字单</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>再次输入 PIN 码</translation>
    </message>
    <message>
        <source>The signed sheet came back on:</source>
        <translation>签字单交回日期：</translation>
    </message>
    <message>
        <source>Day on which the sheet came back</source>
        <translation>签字单交回的日期</translation>
    </message>
    <message>
        <source>{name} types the PIN.</source>
        <translation>由 {name} 输入 PIN 码。</translation>
    </message>
    <message>
        <source>{name} has no PIN yet and chooses one now: 4 to 12 digits, typed twice.</source>
        <translation>{name} 还没有 PIN 码，现在设置：4 至 12 位数字，输入两次。</translation>
    </message>
    <message>
        <source>There is no signature in the field yet.</source>
        <translation>签名栏中还没有签名。</translation>
    </message>
    <message>
        <source>The PIN is still to be typed.</source>
        <translation>尚未输入 PIN 码。</translation>
    </message>
    <message>
        <source>The two PINs differ: type both again.</source>
        <translation>两次输入的 PIN 码不同：请重新输入两次。</translation>
    </message>
</context>
<context>
    <name>ActionLine</name>
    <message>
        <source>What will be done differently</source>
        <translation>今后怎样改进</translation>
    </message>
    <message>
        <source>Action item {number}</source>
        <translation>改进措施 {number}</translation>
    </message>
    <message>
        <source>By when, action item {number}</source>
        <translation>改进措施 {number} 的期限</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Measured by, action item {number}</source>
        <translation>改进措施 {number} 的衡量项</translation>
    </message>
    <message>
        <source>The item by which it is measured whether it worked</source>
        <translation>用来衡量是否见效的评分项</translation>
    </message>
    <message>
        <source>Remove this action item</source>
        <translation>删除这条改进措施</translation>
    </message>
</context>
<context>
    <name>ActionLines</name>
    <message>
        <source>Add an action item</source>
        <translation>添加改进措施</translation>
    </message>
    <message>
        <source>Agreed action items</source>
        <translation>商定的改进措施</translation>
    </message>
</context>
<context>
    <name>ActionsPanel</name>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>Nothing has been agreed yet. Action items come from coaching sessions that were held.</source>
        <translation>尚未商定改进措施。改进措施来自已完成的辅导。</translation>
    </message>
    <message>
        <source>Lost before</source>
        <translation>之前扣分率</translation>
    </message>
    <message>
        <source>Lost since</source>
        <translation>之后扣分率</translation>
    </message>
    <message>
        <source>Team in the same time</source>
        <translation>业务组同期</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Drop …</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Drop the action item</source>
        <translation>放弃这条改进措施</translation>
    </message>
    <message>
        <source>Why is it dropped?</source>
        <translation>为什么放弃？</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <source>What was agreed</source>
        <translation>商定的内容</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>衡量项</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>商定时间</translation>
    </message>
</context>
<context>
    <name>AdviceTable</name>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>扣分率</translation>
    </message>
    <message>
        <source>{lost} of {answered} answers lost points</source>
        <translation>评过 {answered} 次，扣分 {lost} 次</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Agents who lost points here, of those scored on it</source>
        <translation>本项被扣过分的坐席 / 评过本项的坐席</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Share lost, later half of the days against the earlier one</source>
        <translation>扣分率：时段后一半与前一半相比</translation>
    </message>
    <message>
        <source>Tells</source>
        <translation>区分度</translation>
    </message>
    <message>
        <source>Item-rest correlation: how well it tells good calls from bad</source>
        <translation>题总相关系数：本项能否把好录音与差录音区分开</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>Agreement of two inspectors beyond chance, 1 at most</source>
        <translation>两名质检员的一致程度（已扣除巧合），最高为 1</translation>
    </message>
    <message>
        <source>Answered {answered} times, points lost {lost} times ({share}).</source>
        <translation>评过 {answered} 次，扣分 {lost} 次（{share}）。</translation>
    </message>
    <message>
        <source>{losing} of {agents} agents lost points.</source>
        <translation>{agents} 名坐席中有 {losing} 名被扣分。</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>调高</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>调低</translation>
    </message>
    <message>
        <source>Reword</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>No call was scored twice on it.</source>
        <translation>本项没有两人都评过的通话。</translation>
    </message>
    <message>
        <source>Two inspectors agree on {share} of {pairs} calls scored twice.</source>
        <translation>两人都评过的 {pairs} 通中，两名质检员一致的占 {share}。</translation>
    </message>
</context>
<context>
    <name>AdvisorPanel</name>
    <message>
        <source>Proposals by item</source>
        <translation>各评分项的建议</translation>
    </message>
    <message>
        <source>No scorecard is open</source>
        <translation>未打开质检方案</translation>
    </message>
    <message>
        <source>Choose one at the left to see what it tells.</source>
        <translation>请在左侧选择一个方案，查看历史评分说明了什么。</translation>
    </message>
    <message>
        <source>{count} evaluations, {first} – {last}, version {version}</source>
        <translation>{count} 份评分单，{first} – {last}，第 {version} 版</translation>
    </message>
    <message>
        <source>Only {count} evaluations: too few to propose anything. The figures stand alone.</source>
        <translation>只有 {count} 份评分单，太少，不提建议；数据仅供参考。</translation>
    </message>
    <message>
        <source>Make a draft of these ({count})</source>
        <translation>据此生成草稿（{count}）</translation>
    </message>
    <message>
        <source>Make a draft of these</source>
        <translation>据此生成草稿</translation>
    </message>
    <message>
        <source>Space takes a proposal up or leaves it.</source>
        <translation>按空格键采纳或放弃一条建议。</translation>
    </message>
    <message>
        <source>No past evaluations</source>
        <translation>没有历史评分单</translation>
    </message>
    <message>
        <source>Nobody was scored with this scorecard in this period. Choose a longer one, or come back later.</source>
        <translation>该时段内没有按本质检方案评分的录音。请选更长的时段，或以后再看。</translation>
    </message>
</context>
<context>
    <name>After</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>问题跟踪</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>改进建议</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>定时发布</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <source>Score</source>
        <translation>质检成绩</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>通话时间</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Appeal until</source>
        <translation>申诉截止</translation>
    </message>
    <message>
        <source>After scoring</source>
        <translation>评后跟进</translation>
    </message>
</context>
<context>
    <name>AgentCard</name>
    <message>
        <source>Was, is, why</source>
        <translation>变更内容与原因</translation>
    </message>
    <message>
        <source>Lost points</source>
        <translation>扣分项</translation>
    </message>
    <message>
        <source>Well done</source>
        <translation>做得好的地方</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>How the score came about</source>
        <translation>成绩由来</translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation>满分 {total}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>below the pass mark</source>
        <translation>低于合格线</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>致命</translation>
    </message>
    <message>
        <source>The norm: {norm}</source>
        <translation>规范：{norm}</translation>
    </message>
    <message>
        <source>Play this stretch of the call</source>
        <translation>播放通话的这一段</translation>
    </message>
    <message>
        <source>Play {span}</source>
        <translation>播放 {span}</translation>
    </message>
</context>
<context>
    <name>AgentFinder</name>
    <message>
        <source>Agent: name or number</source>
        <translation>坐席：姓名或工号</translation>
    </message>
    <message>
        <source>Find an agent</source>
        <translation>查找坐席</translation>
    </message>
</context>
<context>
    <name>AgentPanel</name>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>&amp;Coach</source>
        <translation>辅导(&amp;C)</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>质检数</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均成绩</translation>
    </message>
    <message>
        <source>Pass rate</source>
        <translation>通过率</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>错误信息率</translation>
    </message>
    <message>
        <source>Choose an agent. The period and the filter above hold here too.</source>
        <translation>请选择坐席。上方的周期和筛选在此同样有效。</translation>
    </message>
    <message>
        <source>Choose an agent</source>
        <translation>选择坐席</translation>
    </message>
    <message>
        <source>Nothing of this agent was inspected in this period.</source>
        <translation>本期没有该坐席的质检记录。</translation>
    </message>
    <message>
        <source>team {value}</source>
        <translation>业务组 {value}</translation>
    </message>
    <message>
        <source>Fewer than eight scores: no control limits are drawn.</source>
        <translation>得分不足八个，不画控制限。</translation>
    </message>
    <message>
        <source>No signal: the scores scatter as chance makes them.</source>
        <translation>没有异常信号，得分属正常波动。</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
    <message>
        <source>Scores in the order of time</source>
        <translation>得分（按时间）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>No scores in this period.</source>
        <translation>本期没有得分。</translation>
    </message>
    <message>
        <source>Sections beside the team</source>
        <translation>各评分类别与业务组对比</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>评分类别</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>lower limit</source>
        <translation>控制下限</translation>
    </message>
    <message>
        <source>upper limit</source>
        <translation>控制上限</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>针对</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Recent evidence</source>
        <translation>近期证据</translation>
    </message>
    <message>
        <source>Coaching sessions</source>
        <translation>辅导记录</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>申诉</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>This must be a whole number.</source>
        <translation>此处须为整数。</translation>
    </message>
    <message>
        <source>This must be a number.</source>
        <translation>此处须为数字。</translation>
    </message>
</context>
<context>
    <name>AnswerEditor</name>
    <message>
        <source>Comment: {title}</source>
        <translation>评语：{title}</translation>
    </message>
    <message>
        <source>Comment on the answer</source>
        <translation>对该取值的评语</translation>
    </message>
    <message>
        <source>Answer until now: {answer}</source>
        <translation>原取值：{answer}</translation>
    </message>
</context>
<context>
    <name>AppealCase</name>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>至 {when}</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>Scored by</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Time to appeal</source>
        <translation>申诉期限</translation>
    </message>
    <message>
        <source>Decide until</source>
        <translation>复核期限</translation>
    </message>
    <message>
        <source>Second instance</source>
        <translation>二次复核</translation>
    </message>
    <message>
        <source>Appealed against</source>
        <translation>申诉对象</translation>
    </message>
    <message>
        <source>First instance</source>
        <translation>初次复核</translation>
    </message>
    <message>
        <source>Because: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>致命</translation>
    </message>
</context>
<context>
    <name>Appeals</name>
    <message>
        <source>To decide</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Second instance</source>
        <translation>二次复核</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Upheld</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>Partly upheld</source>
        <translation>部分成立</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>The whole evaluation</source>
        <translation>整份评分单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <source>Against</source>
        <translation>申诉对象</translation>
    </message>
    <message>
        <source>Scored by</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Decide until</source>
        <translation>复核期限</translation>
    </message>
    <message>
        <source>Was → is</source>
        <translation>原 → 现</translation>
    </message>
    <message>
        <source>Play {span}</source>
        <translation>播放 {span}</translation>
    </message>
</context>
<context>
    <name>AppealsPanel</name>
    <message>
        <source>Appeals</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>It is taken back by whoever may file it. What was written stays in its history.</source>
        <translation>由有权提交的人撤回；所写内容保留在历史中。</translation>
    </message>
    <message>
        <source>Withdraw the appeal</source>
        <translation>撤回申诉</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The appeal is withdrawn.</source>
        <translation>申诉已撤回。</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日截止</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已复核</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>What the agent sees</source>
        <translation>坐席所见</translation>
    </message>
    <message>
        <source>&amp;Decide …</source>
        <translation>复核…(&amp;D)</translation>
    </message>
    <message>
        <source>Second &amp;instance …</source>
        <translation>二次复核…(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Withdraw …</source>
        <translation>撤回…(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Forms</source>
        <translation>申诉表(&amp;F)</translation>
    </message>
    <message>
        <source>Fi&amp;gures …</source>
        <translation>统计…(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Open on the desk</source>
        <translation>打开听评(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Form for a leader …</source>
        <translation>给组长的申诉表…(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Take in …</source>
        <translation>接收…(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Package …</source>
        <translation>申诉包…(&amp;P)</translation>
    </message>
    <message>
        <source>No appeal waits for a decision. Appeals are filed from the list of released evaluations.</source>
        <translation>没有待复核的申诉。申诉从已发布的评分单列表中提交。</translation>
    </message>
    <message>
        <source>No decision is late.</source>
        <translation>没有超期的复核。</translation>
    </message>
    <message>
        <source>No decision is due today.</source>
        <translation>没有今日截止的复核。</translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation>还没有复核结论。</translation>
    </message>
    <message>
        <source>Nobody has appealed yet. Appeals are filed from the list of released evaluations.</source>
        <translation>还没有人申诉。申诉从已发布的评分单列表中提交。</translation>
    </message>
    <message>
        <source>The second instance was asked for.</source>
        <translation>已申请二次复核。</translation>
    </message>
    <message>
        <source>The appeal is decided.</source>
        <translation>申诉已复核。</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
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
    <name>Asked</name>
    <message>
        <source>Agent number</source>
        <translation>坐席工号</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>呼叫方向</translation>
    </message>
</context>
<context>
    <name>AskedOfSources</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Every file tells who, when, in which queue and direction.</source>
        <translation>每个文件都已说明坐席、时间、队列和呼叫方向。</translation>
    </message>
    <message>
        <source>So many recordings are not analysed at once: each is when it is opened, the others in idle time.</source>
        <translation>录音较多，不立即分析：打开时分析该条，其余在空闲时分析。</translation>
    </message>
    <message>
        <source>{field}: not told by {missing} of {all}</source>
        <translation>{field}：{all} 个中有 {missing} 个未说明</translation>
    </message>
    <message>
        <source>Names and files beside them leave this open. What holds for all calls, say here.</source>
        <translation>文件名和随附文件未说明以下信息。若全部通话相同，请在此填写。</translation>
    </message>
    <message>
        <source>{missing} of {all} do not tell their start; a call log or a table can.</source>
        <translation>{all} 个中有 {missing} 个未说明开始时间；可由话单或信息表提供。</translation>
    </message>
    <message>
        <source>What is known of the calls</source>
        <translation>通话的已知信息</translation>
    </message>
    <message>
        <source>Times are in</source>
        <translation>时间所用时区</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>of their own team</source>
        <translation>本业务组的通话</translation>
    </message>
    <message>
        <source>of a team they left in the last</source>
        <translation>原业务组的通话，离组不满</translation>
    </message>
    <message>
        <source>of their mentor or apprentice</source>
        <translation>自己师傅或徒弟的通话</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Why nobody gets it</source>
        <translation>未分配的原因</translation>
    </message>
    <message>
        <source>Assign calls</source>
        <translation>分配通话</translation>
    </message>
    <message>
        <source>Calls that nobody gets</source>
        <translation>未分配的通话</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Days since they left that team</source>
        <translation>离开原业务组的天数</translation>
    </message>
    <message>
        <source>Nobody scores calls</source>
        <translation>质检员应回避</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Inspectors</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>{count} calls drawn by “{plan}” from {first} to {last}</source>
        <translation>按“{plan}”抽取的 {count} 通通话，{first} 至 {last}</translation>
    </message>
    <message>
        <source>There is no inspector in this workspace. Add inspectors on the page of people.</source>
        <translation>本工作区还没有质检员。请在“人员”页添加质检员。</translation>
    </message>
    <message>
        <source>Choose who is to score the calls.</source>
        <translation>请选择由谁评分。</translation>
    </message>
    <message>
        <source>Assign {count} calls</source>
        <translation>分配 {count} 通</translation>
    </message>
    <message>
        <source>{minutes} of listening in all; the largest and the smallest share differ by {spread}.</source>
        <translation>听音共 {minutes}；各人最多与最少相差 {spread}。</translation>
    </message>
    <message>
        <source>{count} calls go to nobody:</source>
        <translation>{count} 通无人可分配：</translation>
    </message>
    <message>
        <source>There is nothing to assign.</source>
        <translation>没有可分配的通话。</translation>
    </message>
    <message>
        <source>{name} has it already</source>
        <translation>{name} 已有此任务</translation>
    </message>
    <message>
        <source>has been scored already</source>
        <translation>已评分</translation>
    </message>
</context>
<context>
    <name>Assigning</name>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In a pack</source>
        <translation>已离线</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>通话时间</translation>
    </message>
    <message>
        <source>Business type</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>离线时间</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Hidden until submitted</source>
        <translation>提交后可见</translation>
    </message>
    <message>
        <source>away until it is due</source>
        <translation>截止前一直缺勤</translation>
    </message>
    <message>
        <source>not here until it is due</source>
        <translation>截止前不在岗</translation>
    </message>
    <message>
        <source>there on {days} of {all} working days</source>
        <translation>{all} 个工作日中在岗 {days} 天</translation>
    </message>
    <message>
        <source>1 call</source>
        <translation>1 通</translation>
    </message>
    <message>
        <source>{count} calls</source>
        <translation>{count} 通</translation>
    </message>
    <message>
        <source>&lt; 1 min</source>
        <translation>不足 1 分钟</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
</context>
<context>
    <name>AssignmentsPanel</name>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Listening to come</source>
        <translation>待听时长</translation>
    </message>
    <message>
        <source>Reassign …</source>
        <translation>改派…</translation>
    </message>
    <message>
        <source>Due date …</source>
        <translation>截止日期…</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Inspectors</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>All draws, and by hand</source>
        <translation>全部抽样批次和手工任务</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽样批次</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All inspectors</source>
        <translation>全部质检员</translation>
    </message>
    <message>
        <source>Nothing is assigned to anybody yet. Choose a draw under “Draws”, then “Assign …”.</source>
        <translation>还没有分配任何任务。请在“抽样批次”中选择一个批次，再点“分配…”。</translation>
    </message>
    <message>
        <source>Nothing fits. Choose another inspector, draw or state.</source>
        <translation>没有符合条件的任务。请换一个质检员、抽样批次或状态。</translation>
    </message>
    <message>
        <source>Only {calls} are listed. Choose an inspector or a draw to see fewer.</source>
        <translation>仅列出 {calls}。请选择质检员或抽样批次以缩小范围。</translation>
    </message>
    <message>
        <source>Choose lines with Shift or Ctrl to move several at once.</source>
        <translation>按住 Shift 或 Ctrl 可选择多行，一并处理。</translation>
    </message>
    <message>
        <source>Only open work can be moved.</source>
        <translation>只能改动未完成的任务。</translation>
    </message>
    <message>
        <source>{calls} chosen, {minutes}</source>
        <translation>已选 {calls}，{minutes}</translation>
    </message>
    <message>
        <source>{calls} reassigned.</source>
        <translation>已改派 {calls}。</translation>
    </message>
    <message>
        <source>Due date of {calls} changed.</source>
        <translation>已更改 {calls}的截止日期。</translation>
    </message>
    <message>
        <source>{calls} withdrawn.</source>
        <translation>已撤回 {calls}。</translation>
    </message>
</context>
<context>
    <name>AudienceFields</name>
    <message>
        <source>All teams</source>
        <translation>全部业务组</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>姓名或工号</translation>
    </message>
    <message>
        <source>To these roles</source>
        <translation>发给这些角色</translation>
    </message>
    <message>
        <source>In these teams</source>
        <translation>发给这些业务组</translation>
    </message>
    <message>
        <source>And to these persons</source>
        <translation>以及这些人员</translation>
    </message>
    <message>
        <source>To everybody: {count} people.</source>
        <translation>发给所有人：{count} 人。</translation>
    </message>
    <message>
        <source>To {count} people.</source>
        <translation>发给 {count} 人。</translation>
    </message>
</context>
<context>
    <name>BandTable</name>
    <message>
        <source>+ Band</source>
        <translation>+ 分数段</translation>
    </message>
    <message>
        <source>Band {n}: from how many points</source>
        <translation>第 {n} 个分数段：起始分</translation>
    </message>
    <message>
        <source>Band {n}: title</source>
        <translation>第 {n} 个分数段：名称</translation>
    </message>
    <message>
        <source>Remove the band</source>
        <translation>删除分数段</translation>
    </message>
    <message>
        <source>Remove the band {n}</source>
        <translation>删除第 {n} 个分数段</translation>
    </message>
    <message>
        <source>New band</source>
        <translation>新分数段</translation>
    </message>
</context>
<context>
    <name>Basics</name>
    <message>
        <source>What is asked of the agent, in a few words</source>
        <translation>用几个字写明对坐席的要求</translation>
    </message>
    <message>
        <source>Title of the item</source>
        <translation>评分项名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>BeginFields</name>
    <message>
        <source>Choose who sees to it</source>
        <translation>请选择负责人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
</context>
<context>
    <name>BonusEditor</name>
    <message>
        <source>At most</source>
        <translation>最多加</translation>
    </message>
    <message>
        <source>With all extra points a score reaches {cap} at most: the card&apos;s bonus cap.</source>
        <translation>加分后成绩最高 {cap} 分：方案的加分封顶。</translation>
    </message>
</context>
<context>
    <name>BringingTranscripts</name>
    <message>
        <source>Transcript of this call</source>
        <translation>本通的转写文件</translation>
    </message>
    <message>
        <source>Folder of the speech recognition model</source>
        <translation>语音识别模型所在文件夹</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>转写</translation>
    </message>
    <message>
        <source>Which recording of this call is it of?</source>
        <translation>这份转写属于本通的哪条录音？</translation>
    </message>
    <message>
        <source>Lines of the transcript imported: {n}.</source>
        <translation>已导入转写 {n} 句。</translation>
    </message>
    <message>
        <source>Lines that were changed or left out: {n}.</source>
        <translation>有改动或未导入的转写：{n} 句。</translation>
    </message>
    <message>
        <source>Lines of the transcript made: {n}.</source>
        <translation>已识别转写 {n} 句。</translation>
    </message>
</context>
<context>
    <name>BuilderPanel</name>
    <message>
        <source>Problems: {n}</source>
        <translation>问题：{n}</translation>
    </message>
    <message>
        <source>Hints: {n}</source>
        <translation>提示：{n}</translation>
    </message>
    <message>
        <source>“{title}” is removed, but conditions still ask for it.</source>
        <translation>“{title}”已删除，但仍有条件引用它。</translation>
    </message>
    <message>
        <source>Their items: {items}</source>
        <translation>引用它的评分项：{items}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>CalendarPanel</name>
    <message>
        <source>The month before (Page Up)</source>
        <translation>上个月（Page Up）</translation>
    </message>
    <message>
        <source>The next month (Page Down)</source>
        <translation>下个月（Page Down）</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Sessions of the day</source>
        <translation>当日的辅导</translation>
    </message>
    <message>
        <source>Nothing is planned on this day. Enter or a double click plans a session.</source>
        <translation>这一天没有安排。按 Enter 或双击可安排辅导。</translation>
    </message>
    <message>
        <source>Plan …</source>
        <translation>安排…</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Cancel …</source>
        <translation>取消…</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
</context>
<context>
    <name>CallFinder</name>
    <message>
        <source>Find a scored call: agent, number, file or subject</source>
        <translation>查找已评通话：坐席、号码、文件或事由</translation>
    </message>
    <message>
        <source>Find a scored call</source>
        <translation>查找已评通话</translation>
    </message>
    <message>
        <source>Scored calls</source>
        <translation>已评通话</translation>
    </message>
</context>
<context>
    <name>CallSound</name>
    <message>
        <source>The recordings of this call are being put together.</source>
        <translation>正在拼接本通的各段录音。</translation>
    </message>
    <message>
        <source>There is no recording of this call here: what was given can be read, nothing can be heard.</source>
        <translation>这通电话在此没有录音：可以查看评分，不能播放。</translation>
    </message>
    <message>
        <source>The two sides lie in two files: {first} and {second}</source>
        <translation>双方的声音分在两个文件里：{first} 和 {second}</translation>
    </message>
    <message>
        <source>{count} files, heard as one: {places}</source>
        <translation>共 {count} 段，连成一条播放：{places}</translation>
    </message>
    <message>
        <source> ({count} cannot be heard)</source>
        <translation>（{count} 段无法播放）</translation>
    </message>
</context>
<context>
    <name>CallsDialog</name>
    <message>
        <source>Import a call log</source>
        <translation>导入话单</translation>
    </message>
    <message>
        <source>The first calls as they are understood</source>
        <translation>最前几通的识别结果</translation>
    </message>
    <message>
        <source>&amp;Choose a file …</source>
        <translation>选择文件…(&amp;C)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>最前几行</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>“{column}”列</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Call logs</source>
        <translation>话单</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Call log</source>
        <translation>话单</translation>
    </message>
    <message>
        <source>no file chosen yet</source>
        <translation>尚未选择文件</translation>
    </message>
    <message>
        <source>What a telephone system or another program has written about calls: Master.csv or queue_log of Asterisk, an export of FreePBX or Issabel, or any table (CSV, Excel) with headings. Every call goes in, recorded or not, and finds its recording by identifier, file name, or number and time. Drop the file here, or choose it.</source>
        <translation>电话系统或其他程序记录的通话：Asterisk 的 Master.csv 或 queue_log、FreePBX 或 Issabel 的导出文件，或任何带列标题的表格（CSV、Excel）。无论有无录音，每通都会导入，并按流水号、文件名或号码与时间对应到录音。请把文件拖到这里，或点击选择。</translation>
    </message>
</context>
<context>
    <name>CardDialogs</name>
    <message>
        <source>Import a scorecard</source>
        <translation>导入质检方案</translation>
    </message>
    <message>
        <source>Scorecards</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>The scorecard is written to {file}.</source>
        <translation>质检方案已导出到 {file}。</translation>
    </message>
</context>
<context>
    <name>CardNames</name>
    <message>
        <source>There is a draft with this key already: “{title}”.</source>
        <translation>已有标识相同的草稿：“{title}”。</translation>
    </message>
    <message>
        <source>A key is a lower-case word of letters, digits, - and _.</source>
        <translation>标识须为小写单词，只含字母、数字、- 和 _。</translation>
    </message>
    <message>
        <source>Becomes the draft of version {number} of “{title}”. Another key makes a scorecard of its own.</source>
        <translation>将成为“{title}”第 {number} 版的草稿。换一个标识则另立方案。</translation>
    </message>
</context>
<context>
    <name>CardRules</name>
    <message>
        <source>Speech heard, at least</source>
        <translation>已听语音至少</translation>
    </message>
    <message>
        <source>Hide points and total while scoring</source>
        <translation>评分时不显示分值和总分</translation>
    </message>
    <message>
        <source>Customer-critical</source>
        <translation>客户致命</translation>
    </message>
    <message>
        <source>Business-critical</source>
        <translation>业务致命</translation>
    </message>
    <message>
        <source>Compliance-critical</source>
        <translation>合规致命</translation>
    </message>
    <message>
        <source>Non-critical</source>
        <translation>非致命</translation>
    </message>
    <message>
        <source>Shared out within its section</source>
        <translation>在本类内分摊</translation>
    </message>
    <message>
        <source>Shared out over the whole scorecard</source>
        <translation>在整份方案内分摊</translation>
    </message>
    <message>
        <source>Counted as fully earned</source>
        <translation>按满分计</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不要求</translation>
    </message>
    <message>
        <source>Where points are lost</source>
        <translation>扣分时</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>The other items of the section count for more; every section keeps its weight.</source>
        <translation>本类其他评分项相应加重；各评分类别的权重不变。</translation>
    </message>
    <message>
        <source>All other items count for more; a section with much that does not apply weighs less.</source>
        <translation>其他评分项都相应加重；不适用较多的评分类别权重下降。</translation>
    </message>
    <message>
        <source>Nothing is shared out; what does not apply lifts the score.</source>
        <translation>不分摊；不适用的项会抬高成绩。</translation>
    </message>
    <message>
        <source>Points of items that do not apply</source>
        <translation>不适用项的分值</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据片段</translation>
    </message>
    <message>
        <source>Required with an answer, unless the item says otherwise</source>
        <translation>评分时必填，评分项另有规定的除外</translation>
    </message>
    <message>
        <source>The inspector judges, not calculates; points show once it is submitted.</source>
        <translation>让质检员判断而不是算分；提交后才显示分数。</translation>
    </message>
    <message>
        <source>While scoring</source>
        <translation>评分过程</translation>
    </message>
    <message>
        <source>Targets of accuracy</source>
        <translation>准确率目标</translation>
    </message>
</context>
<context>
    <name>CardSettings</name>
    <message>
        <source>Highest score with bonus</source>
        <translation>加分封顶</translation>
    </message>
    <message>
        <source>Others, parted by commas</source>
        <translation>其他，用逗号分隔</translation>
    </message>
    <message>
        <source>Other business types, parted by commas</source>
        <translation>其他业务类型，用逗号分隔</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>None chosen: it serves calls of any type that no other scorecard names.</source>
        <translation>未选：适用于没有专用质检方案的所有业务。</translation>
    </message>
    <message>
        <source>Business types</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>What is new in this version</source>
        <translation>本版更新内容</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation>合格线</translation>
    </message>
    <message>
        <source>Points, pass mark and bands</source>
        <translation>分值、合格线与分数段</translation>
    </message>
    <message>
        <source>It stays the same from version to version.</source>
        <translation>各版本沿用同一标识。</translation>
    </message>
</context>
<context>
    <name>CasesFrame</name>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>全部业务组</translation>
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
        <source>Hidden</source>
        <translation>已隐藏</translation>
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
        <source>From the past evaluations {name}</source>
        <translation>来自历史评分单 {name}</translation>
    </message>
    <message>
        <source>From the file beside the recording {name}</source>
        <translation>来自录音的随附文件 {name}</translation>
    </message>
    <message>
        <source>From the call log {name}</source>
        <translation>来自话单 {name}</translation>
    </message>
    <message>
        <source>From the folder {name}</source>
        <translation>来自文件夹 {name}</translation>
    </message>
    <message>
        <source>Said of the whole source</source>
        <translation>按来源统一设定</translation>
    </message>
    <message>
        <source>From the recorder&apos;s own identifier ({name})</source>
        <translation>来自录音系统自身的标识（{name}）</translation>
    </message>
    <message>
        <source>Said by inspector {name}</source>
        <translation>由质检员 {name} 填写</translation>
    </message>
    <message>
        <source>Customer&apos;s rating</source>
        <translation>客户评价</translation>
    </message>
    <message>
        <source>Recording {number}</source>
        <translation>录音 {number}</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ChartFrame</name>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy the values</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>存为 PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>存为 SVG…</translation>
    </message>
    <message>
        <source>Save the values as CSV…</source>
        <translation>将数值存为 CSV…</translation>
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
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show everything (0)</source>
        <translation>显示全部（0）</translation>
    </message>
    <message>
        <source>Copy or save this chart</source>
        <translation>复制或保存此图表</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Distribution of scores before and after</source>
        <translation>试算前后的成绩分布</translation>
    </message>
    <message>
        <source>pass mark {mark}</source>
        <translation>合格线 {mark}</translation>
    </message>
    <message>
        <source>{start}–{end} points: {before} before, {after} after</source>
        <translation>{start}–{end} 分：试算前 {before} 份，试算后 {after} 份</translation>
    </message>
    <message>
        <source>Sections against the team</source>
        <translation>各评分类别与业务组对比</translation>
    </message>
    <message>
        <source>{section}: {now}, {difference} against the team</source>
        <translation>{section}：{now}，与业务组相差 {difference}</translation>
    </message>
    <message>
        <source>{period}: {agent} ({calls} calls)</source>
        <translation>{period}：{agent}（{calls} 通）</translation>
    </message>
    <message>
        <source>{period}: {agent} ({calls} calls), team {team}</source>
        <translation>{period}：{agent}（{calls} 通），业务组 {team}</translation>
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
    <name>ChoiceEditor</name>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Add an option</source>
        <translation>添加选项</translation>
    </message>
    <message>
        <source>What is chosen</source>
        <translation>选项内容</translation>
    </message>
</context>
<context>
    <name>ClaimBox</name>
    <message>
        <source>Why it is decided so</source>
        <translation>为什么这样决定</translation>
    </message>
</context>
<context>
    <name>ClaimLine</name>
    <message>
        <source>Evidence in the call (not required)</source>
        <translation>通话中的证据（可不填）</translation>
    </message>
    <message>
        <source>Why the score is thought to be wrong</source>
        <translation>为什么认为评分有误</translation>
    </message>
</context>
<context>
    <name>ClipPlayer</name>
    <message>
        <source>Speed</source>
        <translation>倍速</translation>
    </message>
    <message>
        <source>Volume of clips</source>
        <translation>片段音量</translation>
    </message>
    <message>
        <source>Pause the clip</source>
        <translation>暂停播放片段</translation>
    </message>
    <message>
        <source>Play the clip</source>
        <translation>播放片段</translation>
    </message>
    <message>
        <source>The sound of this call is being prepared; it plays as soon as that is done.</source>
        <translation>这通的声音正在准备，完成后即开始播放。</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Times of the day</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Write ranges like 11:30-13:00, parted by commas.</source>
        <translation>时段写作 11:30-13:00，多个之间用逗号分隔。</translation>
    </message>
</context>
<context>
    <name>Coaching</name>
    <message>
        <source>Measured by …</source>
        <translation>衡量项…</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>In session</source>
        <translation>辅导中</translation>
    </message>
    <message>
        <source>To be acknowledged</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Too early to say</source>
        <translation>尚难判断</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>有改善</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>变差</translation>
    </message>
    <message>
        <source>No difference told</source>
        <translation>看不出差别</translation>
    </message>
    <message>
        <source>Too early to say: {before} scored answers before and {after} since; the difference means nothing.</source>
        <translation>尚难判断：之前评过 {before} 次，之后评过 {after} 次，差别没有意义。</translation>
    </message>
    <message>
        <source>Against the team: {difference} percentage points.</source>
        <translation>与业务组相差：{difference} 个百分点。</translation>
    </message>
    <message>
        <source>Against the team: {difference} percentage points (95 %: {low} to {high}); less is better.</source>
        <translation>与业务组相差：{difference} 个百分点（95%：{low} 至 {high}）；越低越好。</translation>
    </message>
    <message>
        <source>Not released</source>
        <translation>未发布</translation>
    </message>
    <message>
        <source>While listening</source>
        <translation>听音时所记</translation>
    </message>
    <message>
        <source>Coaching note</source>
        <translation>辅导记录</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Mentor pairs</source>
        <translation>师徒</translation>
    </message>
    <message>
        <source>Plan a session …</source>
        <translation>安排辅导…</translation>
    </message>
</context>
<context>
    <name>CoachingPage</name>
    <message>
        <source>The session with {agent} stays open; it is to be ended there.</source>
        <translation>与 {agent} 的辅导仍在进行，须在那里结束。</translation>
    </message>
    <message>
        <source>Coaching on {time}</source>
        <translation>{time} 的辅导</translation>
    </message>
    <message>
        <source>Sheet of the session</source>
        <translation>辅导记录单</translation>
    </message>
    <message>
        <source>The sheet is written to {file}.</source>
        <translation>辅导记录单已写入 {file}。</translation>
    </message>
    <message>
        <source>Cancel the session</source>
        <translation>取消辅导</translation>
    </message>
    <message>
        <source>Why does it not take place?</source>
        <translation>为什么不进行？</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>{first} to {last}: coaching (dark) against inspecting (light)</source>
        <translation>{first} 至 {last}：辅导（深色）与质检（浅色）用时对比</translation>
    </message>
</context>
<context>
    <name>ColumnsTable</name>
    <message>
        <source>What the columns mean</source>
        <translation>各列的含义</translation>
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
        <source>Waveform and panels</source>
        <translation>波形与面板</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Scorecards</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>The last seconds slowly</source>
        <translation>慢速重听最近几秒</translation>
    </message>
    <message>
        <source>Repeat the mark or the selection</source>
        <translation>循环播放标记或选区</translation>
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
        <source>Agent left, customer right</source>
        <translation>坐席左耳，客户右耳</translation>
    </message>
    <message>
        <source>Customer left, agent right</source>
        <translation>客户左耳，坐席右耳</translation>
    </message>
    <message>
        <source>The agent only</source>
        <translation>只听坐席</translation>
    </message>
    <message>
        <source>The customer only</source>
        <translation>只听客户</translation>
    </message>
    <message>
        <source>Both in both ears</source>
        <translation>双方混音</translation>
    </message>
    <message>
        <source>Level the voices</source>
        <translation>均衡音量</translation>
    </message>
    <message>
        <source>Balance to the left</source>
        <translation>平衡偏左</translation>
    </message>
    <message>
        <source>Balance to the right</source>
        <translation>平衡偏右</translation>
    </message>
    <message>
        <source>Volumes and ears</source>
        <translation>音量与左右耳</translation>
    </message>
    <message>
        <source>Skip silence</source>
        <translation>跳过静默</translation>
    </message>
    <message>
        <source>Skip more or less silence</source>
        <translation>切换跳过静默的程度</translation>
    </message>
    <message>
        <source>To the longest speech not heard</source>
        <translation>转到最长的未听语音</translation>
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
        <source>Accept the suggestion</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation>驳回建议</translation>
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
        <source>Live note for the agent</source>
        <translation>给坐席的听音记录</translation>
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
        <source>Hand on: clip, marks, redacted copy</source>
        <translation>导出与脱敏：片段、标记、脱敏副本</translation>
    </message>
    <message>
        <source>Follow up a problem of this call</source>
        <translation>跟踪本通的问题</translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation>标记此刻</translation>
    </message>
    <message>
        <source>Mark with a note</source>
        <translation>标记并写备注</translation>
    </message>
    <message>
        <source>Bookmark this moment</source>
        <translation>在此加书签</translation>
    </message>
    <message>
        <source>Mark for redaction</source>
        <translation>标记待脱敏</translation>
    </message>
    <message>
        <source>Note of the mark</source>
        <translation>标记的备注</translation>
    </message>
    <message>
        <source>Mark as an example</source>
        <translation>标为示例</translation>
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
        <source>Transcript</source>
        <translation>转写</translation>
    </message>
    <message>
        <source>Find in the transcript</source>
        <translation>在转写中查找</translation>
    </message>
    <message>
        <source>Sound in figures</source>
        <translation>语音指标</translation>
    </message>
    <message>
        <source>Evidence and marks</source>
        <translation>证据与标记</translation>
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
        <source>Start with the next one</source>
        <translation>从下一条开始</translation>
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
        <source>Search in transcripts</source>
        <translation>搜索转写</translation>
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
        <source>New item</source>
        <translation>新建评分项</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>新建评分类别</translation>
    </message>
    <message>
        <source>Rename the item or section</source>
        <translation>重命名评分项或评分类别</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Duplicate the item</source>
        <translation>复制评分项</translation>
    </message>
    <message>
        <source>Remove the item or section</source>
        <translation>删除评分项或评分类别</translation>
    </message>
    <message>
        <source>Fill the points up to the total</source>
        <translation>按总分补足分值</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>上一个问题</translation>
    </message>
    <message>
        <source>Outline, editor, form: next</source>
        <translation>大纲、编辑、表单：下一区</translation>
    </message>
    <message>
        <source>Outline, editor, form: previous</source>
        <translation>大纲、编辑、表单：上一区</translation>
    </message>
    <message>
        <source>Show or hide the list of scorecards</source>
        <translation>显示或隐藏方案列表</translation>
    </message>
    <message>
        <source>Show or hide the form</source>
        <translation>显示或隐藏表单</translation>
    </message>
    <message>
        <source>Edit as a new draft</source>
        <translation>编辑为新草稿</translation>
    </message>
    <message>
        <source>New scorecard</source>
        <translation>新建质检方案</translation>
    </message>
    <message>
        <source>Start from another scorecard</source>
        <translation>以其他质检方案为起点</translation>
    </message>
    <message>
        <source>Import a scorecard</source>
        <translation>导入质检方案</translation>
    </message>
    <message>
        <source>Export the scorecard</source>
        <translation>导出质检方案</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>征求意见</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>权重建议</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>Import a plan</source>
        <translation>导入方案</translation>
    </message>
    <message>
        <source>Draw calls</source>
        <translation>抽取通话</translation>
    </message>
    <message>
        <source>Work packs</source>
        <translation>离线任务包</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>抽样批次</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Find an agent</source>
        <translation>查找坐席</translation>
    </message>
    <message>
        <source>Plan a session</source>
        <translation>安排辅导</translation>
    </message>
    <message>
        <source>Begin the session</source>
        <translation>开始辅导</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>结束辅导</translation>
    </message>
    <message>
        <source>Add an action item</source>
        <translation>添加改进措施</translation>
    </message>
    <message>
        <source>Go to the notes</source>
        <translation>转到记录</translation>
    </message>
    <message>
        <source>Play or pause the clip</source>
        <translation>播放或暂停片段</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>展示</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Mentor pairs</source>
        <translation>师徒</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>搜索人员</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Edit the person</source>
        <translation>编辑人员</translation>
    </message>
    <message>
        <source>Move to another team</source>
        <translation>调到其他业务组</translation>
    </message>
    <message>
        <source>Last day of work</source>
        <translation>离职日期</translation>
    </message>
    <message>
        <source>Rename the team</source>
        <translation>业务组改名</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>导入人员</translation>
    </message>
    <message>
        <source>Import a call log</source>
        <translation>导入话单</translation>
    </message>
    <message>
        <source>Import KPIs</source>
        <translation>导入 KPI</translation>
    </message>
    <message>
        <source>Import past evaluations</source>
        <translation>导入以往评分单</translation>
    </message>
    <message>
        <source>Sources and names</source>
        <translation>来源与命名</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>撤销导入</translation>
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
        <source>Page 4</source>
        <translation>第 4 页</translation>
    </message>
    <message>
        <source>Page 5</source>
        <translation>第 5 页</translation>
    </message>
    <message>
        <source>Page 6</source>
        <translation>第 6 页</translation>
    </message>
    <message>
        <source>Page 7</source>
        <translation>第 7 页</translation>
    </message>
    <message>
        <source>Page 8</source>
        <translation>第 8 页</translation>
    </message>
    <message>
        <source>Page 9</source>
        <translation>第 9 页</translation>
    </message>
    <message>
        <source>Page 10</source>
        <translation>第 10 页</translation>
    </message>
    <message>
        <source>Page 11</source>
        <translation>第 11 页</translation>
    </message>
    <message>
        <source>Page 12</source>
        <translation>第 12 页</translation>
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
    <name>CommentRow</name>
    <message>
        <source>{verdict} by {who}, {at}</source>
        <translation>{who}于 {at} 答复：{verdict}</translation>
    </message>
    <message>
        <source>Answer differently</source>
        <translation>重新答复</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>知悉</translation>
    </message>
    <message>
        <source>Declining needs a reason.</source>
        <translation>不采纳须写明理由。</translation>
    </message>
</context>
<context>
    <name>CommentTree</name>
    <message>
        <source>The card as a whole</source>
        <translation>整份方案</translation>
    </message>
    <message>
        <source>Items that are gone</source>
        <translation>已删除的评分项</translation>
    </message>
    <message>
        <source>{open} open of {all}</source>
        <translation>待答复 {open}，共 {all} 条</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Only changes</source>
        <translation>只看变化</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一处变化</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处变化</translation>
    </message>
    <message>
        <source>Back to the versions</source>
        <translation>返回版本列表</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>较早版本</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>较晚版本</translation>
    </message>
    <message>
        <source>Both versions side by side</source>
        <translation>两个版本并排对照</translation>
    </message>
    <message>
        <source>Next change (F8)</source>
        <translation>下一处变化 (F8)</translation>
    </message>
    <message>
        <source>Previous change (Shift+F8)</source>
        <translation>上一处变化 (Shift+F8)</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>Another field of the call…</source>
        <translation>通话的其他字段…</translation>
    </message>
</context>
<context>
    <name>ConsultationPanel</name>
    <message>
        <source>Start the consultation</source>
        <translation>开始征求意见</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>退回草稿</translation>
    </message>
    <message>
        <source>Next open comment</source>
        <translation>下一条待答复</translation>
    </message>
    <message>
        <source>What should be different, and why?</source>
        <translation>哪里应当修改？为什么？</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>提交意见</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Items of the scorecard</source>
        <translation>方案的评分项</translation>
    </message>
    <message>
        <source>Next item with open comments (F8)</source>
        <translation>下一个有待答复意见的评分项 (F8)</translation>
    </message>
    <message>
        <source>Comment (Ctrl+Return)</source>
        <translation>提交意见 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Choose a scorecard at the left. What people say about its draft is collected here.</source>
        <translation>请在左侧选择质检方案。大家对其草稿的意见汇集在这里。</translation>
    </message>
    <message>
        <source>{open} open of {all}</source>
        <translation>待答复 {open}，共 {all} 条</translation>
    </message>
    <message>
        <source>No comments</source>
        <translation>没有意见</translation>
    </message>
    <message>
        <source>Not open to comments yet.</source>
        <translation>尚未开始征求意见。</translation>
    </message>
    <message>
        <source>Open to comments since {since}.</source>
        <translation>自 {since} 起征求意见。</translation>
    </message>
    <message>
        <source>Published: what was said about it stays to be read.</source>
        <translation>已发布：此前的意见留存备查。</translation>
    </message>
    <message>
        <source>The card as a whole</source>
        <translation>整份方案</translation>
    </message>
    <message>
        <source>Start the consultation so that people can comment on the items.</source>
        <translation>开始征求意见后，大家可以对各评分项提意见。</translation>
    </message>
    <message>
        <source>Nobody has said anything about this yet.</source>
        <translation>还没有人对此提意见。</translation>
    </message>
    <message>
        <source>Nothing was said about this.</source>
        <translation>对此没有意见。</translation>
    </message>
</context>
<context>
    <name>CostPanel</name>
    <message>
        <source>calls of {population} in the population</source>
        <translation>通，抽样总体 {population} 通</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>需要的工时</translation>
    </message>
    <message>
        <source>What it buys</source>
        <translation>换来的精度</translation>
    </message>
    <message>
        <source>Listening {listening} h, clerical work {overhead} h, left for coaching {coaching} h</source>
        <translation>听音 {listening} 小时，操作 {overhead} 小时，可用于辅导 {coaching} 小时</translation>
    </message>
    <message>
        <source>measured here</source>
        <translation>本中心实测</translation>
    </message>
    <message>
        <source>assumed: nothing measured yet</source>
        <translation>假定值，尚无实测</translation>
    </message>
    <message>
        <source>Listening {hours} h</source>
        <translation>听音 {hours} 小时</translation>
    </message>
    <message>
        <source>Clerical work {hours} h ({minutes} min a call, {source})</source>
        <translation>操作耗时 {hours} 小时（每通 {minutes} 分钟，{source}）</translation>
    </message>
    <message>
        <source>There are no inspectors yet whose hours could be counted.</source>
        <translation>还没有质检员，无法计算可用工时。</translation>
    </message>
    <message>
        <source>{inspectors} inspectors have {hours} h. Left for coaching: {left} h ({share}); target {target}.</source>
        <translation>{inspectors} 名质检员共 {hours} 小时，可用于辅导 {left} 小时（{share}），目标 {target}。</translation>
    </message>
    <message>
        <source>{inspectors} inspectors have {hours} h: that is {short} h too little for this plan.</source>
        <translation>{inspectors} 名质检员共 {hours} 小时，执行本方案还差 {short} 小时。</translation>
    </message>
    <message>
        <source>average</source>
        <translation>平均成绩</translation>
    </message>
    <message>
        <source>pass rate</source>
        <translation>通过率</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>全中心</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>未分业务组</translation>
    </message>
    <message>
        <source>An agent, usually</source>
        <translation>单个坐席（通常）</translation>
    </message>
    <message>
        <source>all calls</source>
        <translation>全部通话</translation>
    </message>
    <message>
        <source>No agent has calls enough for ±{target} points.</source>
        <translation>没有坐席的通话数足以达到 ±{target} 分的精度。</translation>
    </message>
    <message>
        <source>Every agent is known within ±{target} points.</source>
        <translation>每名坐席都能达到 ±{target} 分的精度。</translation>
    </message>
    <message>
        <source>{more} more calls each for ±{target} points ({agents} agents).</source>
        <translation>要达到 ±{target} 分，还需每人多抽 {more} 通（{agents} 名坐席）。</translation>
    </message>
    <message>
        <source>Agents cannot be ranked by this: hardly one of them has two calls or more.</source>
        <translation>不能据此给坐席排名：几乎没有坐席有两通以上。</translation>
    </message>
    <message>
        <source>Whether agents could be ranked cannot be told yet: there are no past scores.</source>
        <translation>尚无历史成绩，还不能判断坐席排名是否可信。</translation>
    </message>
    <message>
        <source>Ranks mean something: {overlapping} of {neighbours} neighbours cannot be told apart.</source>
        <translation>排名可供参考：{neighbours} 对相邻名次中有 {overlapping} 对无法区分。</translation>
    </message>
    <message>
        <source>Do not rank agents by this: two of them differ by chance alone by up to ±{difference} points, and they truly differ by about {spread}.</source>
        <translation>不宜据此给坐席排名：仅因偶然，两名坐席就可相差 ±{difference} 分，而真实差异约为 {spread} 分。</translation>
    </message>
    <message>
        <source>Reckoned with a spread of {spread} points, a default: nothing has been scored yet.</source>
        <translation>按默认标准差 {spread} 分推算：尚无评分。</translation>
    </message>
    <message>
        <source>Reckoned with a spread of {spread} points, from {count} past evaluations. 95 % intervals.</source>
        <translation>按 {count} 份历史评分单的标准差 {spread} 分推算，置信水平 95%。</translation>
    </message>
    <message>
        <source>to be named by their recordings: {count}</source>
        <translation>须读取录音方能识别 {count}</translation>
    </message>
    <message>
        <source>Not in the population: {reasons}.</source>
        <translation>未纳入抽样总体：{reasons}。</translation>
    </message>
</context>
<context>
    <name>CountEditor</name>
    <message>
        <source>Off each time</source>
        <translation>每次扣</translation>
    </message>
    <message>
        <source>Not below</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>How often it happened → points that are left</source>
        <translation>发生次数 → 剩余得分</translation>
    </message>
</context>
<context>
    <name>CoverList</name>
    <message>
        <source>Both sides</source>
        <translation>双方</translation>
    </message>
    <message>
        <source>The agent only</source>
        <translation>仅坐席</translation>
    </message>
    <message>
        <source>The customer only</source>
        <translation>仅客户</translation>
    </message>
    <message>
        <source>has no length yet: drag its edge on the waveform</source>
        <translation>尚无时长：请在波形上拖动边缘</translation>
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
    <name>CriticalEditor</name>
    <message>
        <source>Customer-critical</source>
        <translation>客户致命</translation>
    </message>
    <message>
        <source>Business-critical</source>
        <translation>业务致命</translation>
    </message>
    <message>
        <source>Compliance-critical</source>
        <translation>合规致命</translation>
    </message>
    <message>
        <source>The whole call scores 0</source>
        <translation>整单 0 分</translation>
    </message>
    <message>
        <source>Its section scores 0</source>
        <translation>本类 0 分</translation>
    </message>
    <message>
        <source>The score is capped</source>
        <translation>成绩封顶</translation>
    </message>
    <message>
        <source>The call fails, its score stays</source>
        <translation>成绩不变</translation>
    </message>
    <message>
        <source>Family of the error</source>
        <translation>错误类型</translation>
    </message>
    <message>
        <source>When it happened, the call fails, and</source>
        <translation>发生时判不合格，并且</translation>
    </message>
    <message>
        <source>Not above</source>
        <translation>不高于</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>Today {done}    Waiting {waiting}</source>
        <translation>今日 {done}    待评 {waiting}</translation>
    </message>
    <message>
        <source>Today {done} / {planned}</source>
        <translation>今日 {done} / {planned}</translation>
    </message>
    <message>
        <source>Waiting {waiting}</source>
        <translation>待评 {waiting}</translation>
    </message>
    <message>
        <source>due today {count}</source>
        <translation>今日截止 {count}</translation>
    </message>
    <message>
        <source>overdue {count}</source>
        <translation>已逾期 {count}</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>Decide the appeal</source>
        <translation>复核申诉</translation>
    </message>
    <message>
        <source>&amp;No answer changes for it</source>
        <translation>无需更改任何取值(&amp;N)</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>提交结论</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Scored by {no}.</source>
        <translation>由 {no} 评分。</translation>
    </message>
    <message>
        <source>1, 2 and 3 give the verdict; Alt with them while writing.</source>
        <translation>按 1、2、3 给出结论；书写时加按 Alt。</translation>
    </message>
    <message>
        <source>Remark on the whole (not required)</source>
        <translation>总体说明（可不填）</translation>
    </message>
    <message>
        <source>Change the answer to …</source>
        <translation>取值改为…</translation>
    </message>
    <message>
        <source>Change the answer to another item</source>
        <translation>更改其他评分项的取值</translation>
    </message>
    <message>
        <source>stays {score}</source>
        <translation>保持 {score}</translation>
    </message>
    <message>
        <source>was {was}, will be {now}</source>
        <translation>原 {was}，将为 {now}</translation>
    </message>
    <message>
        <source>Still to be answered: {items}</source>
        <translation>尚未给出结论：{items}</translation>
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
        <source>1×</source>
        <translation>1×</translation>
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
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Mute the customer</source>
        <translation>客户静音</translation>
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
        <source>Speed</source>
        <translation>倍速</translation>
    </message>
    <message>
        <source>Skip silence</source>
        <translation>跳过静默</translation>
    </message>
    <message>
        <source>Share of the speech heard</source>
        <translation>已听语音占比</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>转写</translation>
    </message>
    <message>
        <source>Comment and coaching</source>
        <translation>评语与辅导</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>语音指标</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Evidence and marks of this call</source>
        <translation>本通的证据与标记</translation>
    </message>
    <message>
        <source>Kind of the mark</source>
        <translation>标记类型</translation>
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
        <source>Listen there</source>
        <translation>去听</translation>
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
    <name>DeskExamples</name>
    <message>
        <source>Drag on the waveform to choose what the example is to be, or choose a mark.</source>
        <translation>在波形上拖选要作为示例的一段，或选择一个标记。</translation>
    </message>
    <message>
        <source>“{title}” is in the library of examples.</source>
        <translation>“{title}”已加入示例库。</translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation>打开示例库</translation>
    </message>
    <message>
        <source>Examples ({count})</source>
        <translation>示例（{count}）</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Submitted: {score}</source>
        <translation>已提交：{score}</translation>
    </message>
    <message>
        <source>No other call that is assigned to you waits.</source>
        <translation>分配给您的任务中没有其他待评通话。</translation>
    </message>
    <message>
        <source>The queue holds no other call: every one that the filter shows is scored.</source>
        <translation>没有其他待评录音：当前筛选下的通话都已评完。</translation>
    </message>
    <message>
        <source>{keys} plays it.</source>
        <translation>按 {keys} 播放。</translation>
    </message>
    <message>
        <source>A draft has no sheet yet: submit the evaluation first, then export it.</source>
        <translation>草稿还没有质检单：请先提交评分单，再导出。</translation>
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
        <source>Follow up …</source>
        <translation>问题跟踪…</translation>
    </message>
    <message>
        <source>Let somebody handle a problem of this recording and report back</source>
        <translation>请人处理这条录音的问题并反馈</translation>
    </message>
    <message>
        <source>Whose call it is will be shown after you have submitted.</source>
        <translation>提交后才显示这是谁的通话。</translation>
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
    <name>DraftSaved</name>
    <message>
        <source>Saving …</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved: {what} {todo}</source>
        <translation>未保存：{what}{todo}</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>{time} 已保存</translation>
    </message>
</context>
<context>
    <name>DrawDialog</name>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Keep this draw</source>
        <translation>保存本次抽样</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A draw needs a seed: any number, or any word.</source>
        <translation>抽样需要随机种子：任意数字或文字。</translation>
    </message>
    <message>
        <source>Drawing …</source>
        <translation>正在抽取…</translation>
    </message>
    <message>
        <source>Draw calls by “{title}”</source>
        <translation>按“{title}”抽取通话</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same plan, seed and calls give the same draw on any machine. It is kept with its ledger.</source>
        <translation>方案、随机种子和通话相同，在任何电脑上抽取的结果都相同。结果连同抽样台账一并保存。</translation>
    </message>
    <message>
        <source>Press Enter to draw with this seed.</source>
        <translation>按 Enter 用此随机种子抽取。</translation>
    </message>
    <message>
        <source>Nothing can be drawn: no call of this period fits the plan.</source>
        <translation>无可抽取：该时段内没有符合方案的通话。</translation>
    </message>
</context>
<context>
    <name>DrawsPanel</name>
    <message>
        <source>Draws</source>
        <translation>抽样批次</translation>
    </message>
    <message>
        <source>Nothing has been drawn yet. Draw by a plan: its draw is listed here.</source>
        <translation>还没有抽样。按方案抽取后，批次会列在这里。</translation>
    </message>
    <message>
        <source>Assign …</source>
        <translation>分配…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Export the ledger …</source>
        <translation>导出抽样台账…</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Drawn on</source>
        <translation>抽取时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>抽取人</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>抽样总体</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>抽中</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已分配</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>已评</translation>
    </message>
    <message>
        <source>Withdrawn by {who}: {why}</source>
        <translation>{who} 已撤回：{why}</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>To be assigned</source>
        <translation>待分配</translation>
    </message>
    <message>
        <source>Verifying …</source>
        <translation>正在核验…</translation>
    </message>
    <message>
        <source>It does not repeat: {count} differences, the first at {name}: {ledger} against {found}.</source>
        <translation>无法复现：有 {count} 处不同，第一处在 {name}：台账为 {ledger}，现为 {found}。</translation>
    </message>
    <message>
        <source>Repeated: the same {count} calls.</source>
        <translation>复现一致：{count} 通完全相同。</translation>
    </message>
    <message>
        <source>Since then {came} calls have come into the population, {gone} have gone, {moved} changed.</source>
        <translation>此后抽样总体新增 {came} 通，减少 {gone} 通，变动 {moved} 通。</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>导出抽样台账</translation>
    </message>
    <message>
        <source>Withdraw the draw</source>
        <translation>撤回抽样批次</translation>
    </message>
    <message>
        <source>Its calls can be drawn again, its open assignments end. Why?</source>
        <translation>其中的通话可重新抽取，未完成的任务随之终止。请说明原因：</translation>
    </message>
    <message>
        <source>The ledger is written to {file}.</source>
        <translation>抽样台账已写入 {file}。</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>Due now</source>
        <translation>现在到期</translation>
    </message>
</context>
<context>
    <name>DueDialog</name>
    <message>
        <source>no due date</source>
        <translation>不设截止日期</translation>
    </message>
    <message>
        <source>Change the due date</source>
        <translation>更改截止日期</translation>
    </message>
    <message>
        <source>{calls} are due on another day.</source>
        <translation>为 {calls}更改截止日期。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Why (may be empty)</source>
        <translation>原因（可不填）</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>DueField</name>
    <message>
        <source>Due on</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>EditionsPanel</name>
    <message>
        <source>Issued reports</source>
        <translation>已签发的报告</translation>
    </message>
    <message>
        <source>No report has been issued yet.</source>
        <translation>还没有签发过报告。</translation>
    </message>
    <message>
        <source>Enter or a double click shows a report as it was issued.</source>
        <translation>按回车或双击，查看报告签发时的样子。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>{number}, amendment {amendment}</source>
        <translation>{number}，修订 {amendment}</translation>
    </message>
</context>
<context>
    <name>EffectPicture</name>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>EffectView</name>
    <message>
        <source>Did it work?</source>
        <translation>见效了吗？</translation>
    </message>
    <message>
        <source>A change after a measure is not always a change by it: what else changed is for people to know.</source>
        <translation>改进建议实施后的变化不一定由它引起：同期还有哪些变化，须由人判断。</translation>
    </message>
    <message>
        <source>It has not begun: there is nothing to compare yet.</source>
        <translation>尚未开始，还没有可对比的数据。</translation>
    </message>
    <message>
        <source>Better than before.</source>
        <translation>比之前好。</translation>
    </message>
    <message>
        <source>Worse than before.</source>
        <translation>比之前差。</translation>
    </message>
    <message>
        <source>No difference can be told: chance alone could make one like this.</source>
        <translation>看不出差别：仅凭偶然也可能出现这样的差距。</translation>
    </message>
    <message>
        <source>Too early to say: too few calls have been scored on one side.</source>
        <translation>尚难判断：其中一方已评的通话太少。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>{name}: {value} in {calls} calls, {first} to {last}</source>
        <translation>{name}：{value}，共 {calls} 通，{first} 至 {last}</translation>
    </message>
    <message>
        <source>with 95 % confidence between {low} and {high}</source>
        <translation>95% 置信区间 {low} 至 {high}</translation>
    </message>
    <message>
        <source>Change: {change} points, with 95 % confidence between {low} and {high}</source>
        <translation>变化：{change} 分，95% 置信区间 {low} 至 {high}</translation>
    </message>
    <message>
        <source>Change: {change} percentage points, with 95 % confidence between {low} and {high}</source>
        <translation>变化：{change} 个百分点，95% 置信区间 {low} 至 {high}</translation>
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
    <name>ExampleDialog</name>
    <message>
        <source>Add an example of others</source>
        <translation>添加他人的示例</translation>
    </message>
    <message>
        <source>Title, note or tag</source>
        <translation>标题、要点或标签</translation>
    </message>
    <message>
        <source>Find an example</source>
        <translation>查找示例</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>There are no examples that others may hear. In the library, note the agent&apos;s consent first.</source>
        <translation>没有可供他人听的示例。请先在示例库中登记坐席的同意。</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Good example</source>
        <translation>优秀示例</translation>
    </message>
    <message>
        <source>Bad example</source>
        <translation>反面示例</translation>
    </message>
</context>
<context>
    <name>ExampleFields</name>
    <message>
        <source>Separated by commas</source>
        <translation>用逗号分隔</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>试听</translation>
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
        <source>What it shows</source>
        <translation>示例说明什么</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What to listen for</source>
        <translation>听什么</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Heard by</source>
        <translation>可听范围</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已移出</translation>
    </message>
    <message>
        <source>QA only</source>
        <translation>仅质检</translation>
    </message>
    <message>
        <source>Mark as an example</source>
        <translation>标为示例</translation>
    </message>
    <message>
        <source>It is kept in the library. Others hear it once its agent has agreed, with numbers covered.</source>
        <translation>保存到示例库。经坐席同意并遮盖号码后，他人才能听到。</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <translation>加入示例库</translation>
    </message>
    <message>
        <source>Change the example</source>
        <translation>修改示例</translation>
    </message>
    <message>
        <source>Where it is made longer, its agent has to agree anew.</source>
        <translation>片段加长后，须重新征得坐席同意。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>优秀</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>反面</translation>
    </message>
</context>
<context>
    <name>ExamplesInHelp</name>
    <message>
        <source>Play the example {title}</source>
        <translation>播放示例 {title}</translation>
    </message>
</context>
<context>
    <name>ExamplesPanel</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>优秀</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>反面</translation>
    </message>
    <message>
        <source>Without consent</source>
        <translation>未获同意</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已移出</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>As it was spoken</source>
        <translation>原声</translation>
    </message>
    <message>
        <source>With numbers covered</source>
        <translation>遮盖号码</translation>
    </message>
    <message>
        <source>As others hear it, with numbers covered</source>
        <translation>他人所听：号码已遮盖</translation>
    </message>
    <message>
        <source>Listen to the masked clip first. Numbers are covered where the transcript has them; without a transcript nothing is, and spoken names are never found: mark them on the desk, to be covered.</source>
        <translation>请先听遮盖后的片段。转写中有的号码会被遮盖；没有转写则不遮盖，口头说出的姓名无法自动识别：请在听评页标记待遮盖。</translation>
    </message>
    <message>
        <source>Hear it as others will</source>
        <translation>试听他人所听</translation>
    </message>
    <message>
        <source>Record the agent’s consent</source>
        <translation>登记坐席的同意</translation>
    </message>
    <message>
        <source>How the agent agreed</source>
        <translation>坐席如何表示同意</translation>
    </message>
    <message>
        <source>The agent has agreed</source>
        <translation>坐席已同意</translation>
    </message>
    <message>
        <source>Others do not hear it any more, from now on. Files that were exported are not called back.</source>
        <translation>从现在起他人不再能听到。已导出的文件不会收回。</translation>
    </message>
    <message>
        <source>Take the consent back</source>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>Nobody hears it any more. Its history stays.</source>
        <translation>任何人不再能听到；历史保留。</translation>
    </message>
    <message>
        <source>Take it out of the library</source>
        <translation>移出示例库</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>As others hear it</source>
        <translation>他人所听</translation>
    </message>
    <message>
        <source>Consent …</source>
        <translation>登记同意…</translation>
    </message>
    <message>
        <source>Take consent back …</source>
        <translation>撤回同意…</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation>移出示例库…</translation>
    </message>
    <message>
        <source>Open on the desk</source>
        <translation>打开听评</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>All scorecards</source>
        <translation>全部质检方案</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>全部评分项</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>No example fits. At the desk, right-click a span and choose “Mark as an example…”.</source>
        <translation>没有符合条件的示例。可在听评页右键点击片段，选择“标为示例…”。</translation>
    </message>
    <message>
        <source>No example has been agreed to be heard yet.</source>
        <translation>还没有经同意可供他人听的示例。</translation>
    </message>
    <message>
        <source>Only with the agent’s consent.</source>
        <translation>须经坐席同意。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>not yet: only QA hears it</source>
        <translation>尚未同意：仅质检可听</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加入时间</translation>
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
        <source>From the redacted copies</source>
        <translation>采用脱敏副本</translation>
    </message>
    <message>
        <source>Each sheet names the newest redacted copy of its call, and masks numbers in its texts</source>
        <translation>每份质检单写明该通最新的脱敏副本，并遮盖文字中的号码</translation>
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
    <name>ExportCard</name>
    <message>
        <source>Export a scorecard</source>
        <translation>导出质检方案</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>XLSX, to be edited as a table</source>
        <translation>XLSX，以表格形式编辑</translation>
    </message>
    <message>
        <source>YAML, to be read by people and programs</source>
        <translation>YAML，人和程序都能读</translation>
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
    <name>ExportCardDialog</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
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
    <name>FactsList</name>
    <message>
        <source>Sound</source>
        <translation>语音指标</translation>
    </message>
</context>
<context>
    <name>FactsModel</name>
    <message>
        <source>{count} places: each click plays the next.</source>
        <translation>共 {count} 处：每点一次，播放下一处。</translation>
    </message>
    <message>
        <source>Click plays the place.</source>
        <translation>点击播放此处。</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>One channel for both parties: who speaks, and talk-over, cannot be told.</source>
        <translation>双方同在一个声道：无法区分谁在说话，也无法判断抢话。</translation>
    </message>
    <message>
        <source>Listening to the voices…</source>
        <translation>正在分析语音…</translation>
    </message>
    <message>
        <source>Nothing is known of the voices in this call.</source>
        <translation>本通没有语音指标。</translation>
    </message>
</context>
<context>
    <name>FaultsEditor</name>
    <message>
        <source>Deduction</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>扣分点</translation>
    </message>
    <message>
        <source>Add a fault</source>
        <translation>添加扣分点</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>差错内容</translation>
    </message>
</context>
<context>
    <name>FieldButtons</name>
    <message>
        <source>Text as it stands</source>
        <translation>固定文字</translation>
    </message>
    <message>
        <source>A field of its own, then Enter</source>
        <translation>自定义字段，按 Enter 确认</translation>
    </message>
    <message>
        <source>A field of its own</source>
        <translation>自定义字段</translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message>
        <source>Figures of appeals</source>
        <translation>申诉统计</translation>
    </message>
    <message>
        <source>Appealed against</source>
        <translation>被申诉</translation>
    </message>
    <message>
        <source>Upheld, wholly or partly</source>
        <translation>全部或部分成立</translation>
    </message>
    <message>
        <source>Working days to the decision</source>
        <translation>复核用时（工作日）</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>全部业务组</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>By item</source>
        <translation>按评分项</translation>
    </message>
    <message>
        <source>By inspector</source>
        <translation>按质检员</translation>
    </message>
    <message>
        <source>Of evaluations that could be appealed against from these days on.</source>
        <translation>统计在此期间起可申诉的评分单。</translation>
    </message>
    <message>
        <source>{count} of {all} released</source>
        <translation>{count} / 已发布 {all}</translation>
    </message>
    <message>
        <source>{upheld} upheld, {partly} partly, {rejected} rejected</source>
        <translation>成立 {upheld}，部分成立 {partly}，驳回 {rejected}</translation>
    </message>
    <message>
        <source>{count} decided</source>
        <translation>已复核 {count}</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>Figures of the report</source>
        <translation>报告中的数据</translation>
    </message>
    <message>
        <source>Evaluations behind the figure</source>
        <translation>数据背后的评分单</translation>
    </message>
    <message>
        <source>Choose a figure to see the evaluations behind it; Enter opens the call.</source>
        <translation>选择一个数据，查看背后的评分单；按回车打开通话。</translation>
    </message>
    <message>
        <source>{figure}: {count} evaluations</source>
        <translation>{figure}：{count} 份评分单</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>质检数</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均成绩</translation>
    </message>
    <message>
        <source>Pass rate</source>
        <translation>通过率</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>错误信息率</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>分数段</translation>
    </message>
    <message>
        <source>Points lost</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Common problem</source>
        <translation>共性问题</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
</context>
<context>
    <name>FileAppealDialog</name>
    <message>
        <source>Second instance</source>
        <translation>二次复核</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>&amp;Handed in before, on paper:</source>
        <translation>此前已书面提交(&amp;H)：</translation>
    </message>
    <message>
        <source>Ask for the second instance</source>
        <translation>申请二次复核</translation>
    </message>
    <message>
        <source>File the appeal</source>
        <translation>提交申诉</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>致命</translation>
    </message>
    <message>
        <source>When it was handed in</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>The time for this ended on {when}. Only what was handed in before is accepted.</source>
        <translation>期限已于 {when} 截止，只受理此前提交的申诉。</translation>
    </message>
    <message>
        <source>It can be handed in until {when}.</source>
        <translation>可在 {when} 前提交。</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>Packs of qadesk</source>
        <translation>qadesk 离线包</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>no file chosen yet</source>
        <translation>尚未选择文件</translation>
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
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Business type</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>All inspectors</source>
        <translation>全部质检员</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>All scorecards</source>
        <translation>全部质检方案</translation>
    </message>
    <message>
        <source>Keep this view as…</source>
        <translation>将当前视图存为…</translation>
    </message>
    <message>
        <source>Forget a view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
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
    <name>FindingsList</name>
    <message>
        <source>What the check finds</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>{count} to mend before publishing</source>
        <translation>发布前须改 {count} 处</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>建议查看 {count} 处</translation>
    </message>
    <message>
        <source>The check finds nothing: the card can be published.</source>
        <translation>检查未发现问题，可以发布。</translation>
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
    <name>FolderWatch</name>
    <message>
        <source>New recordings from watched folders: {n}.</source>
        <translation>监视文件夹中有新录音：{n} 条。</translation>
    </message>
    <message>
        <source>Files that could not be used: {n}.</source>
        <translation>无法使用的文件：{n} 个。</translation>
    </message>
</context>
<context>
    <name>FollowUpCase</name>
    <message>
        <source>Time to report back</source>
        <translation>反馈期限</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>受理人</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>新建时间</translation>
    </message>
    <message>
        <source>It ran without a limit.</source>
        <translation>未设期限。</translation>
    </message>
    <message>
        <source>Its time begins when the period report with that day is issued.</source>
        <translation>期限自包含该日的质检报告发布时起算。</translation>
    </message>
    <message>
        <source>Until {when}: {days} working days from {day0} (day 0), {why}.</source>
        <translation>至 {when}：自 {day0}（第 0 日，{why}）起 {days} 个工作日。</translation>
    </message>
    <message>
        <source>Provisional: the holidays of that year were not published when it began.</source>
        <translation>暂定：起算时该年的节假日尚未公布。</translation>
    </message>
    <message>
        <source>It was reported back on after its time.</source>
        <translation>反馈时已超期。</translation>
    </message>
    <message>
        <source>report {number}</source>
        <translation>质检报告 {number}</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Report back</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>sent back {count}×</source>
        <translation>已退回 {count} 次</translation>
    </message>
    <message>
        <source>Callback service number</source>
        <translation>回呼服务编号</translation>
    </message>
    <message>
        <source>Verified by {who} · {at}</source>
        <translation>{who} 核验 · {at}</translation>
    </message>
    <message>
        <source>Sent back by {who} · {at}</source>
        <translation>{who} 退回 · {at}</translation>
    </message>
    <message>
        <source>Withdrawn by {who} · {at}</source>
        <translation>{who} 撤回 · {at}</translation>
    </message>
</context>
<context>
    <name>FollowUpFiguresDialog</name>
    <message>
        <source>Figures of follow-ups</source>
        <translation>问题跟踪统计</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Reported back in time</source>
        <translation>按期反馈</translation>
    </message>
    <message>
        <source>Days to the end (median)</source>
        <translation>结案天数（中位数）</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>全部业务组</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Of follow-ups that were opened on these days.</source>
        <translation>统计在此期间新建的跟踪问题。</translation>
    </message>
    <message>
        <source>By leader</source>
        <translation>按组长</translation>
    </message>
    <message>
        <source>By item</source>
        <translation>按评分项</translation>
    </message>
    <message>
        <source>{count} wait for the report</source>
        <translation>等待质检报告 {count}</translation>
    </message>
    <message>
        <source>{count} withdrawn</source>
        <translation>已撤回 {count}</translation>
    </message>
    <message>
        <source>{count} to verify</source>
        <translation>待核验 {count}</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} / {all}</translation>
    </message>
    <message>
        <source>{count} times sent back</source>
        <translation>退回 {count} 次</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>待核验</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按期</translation>
    </message>
</context>
<context>
    <name>FollowUps</name>
    <message>
        <source>To report back</source>
        <translation>待反馈</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>待核验</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>A lost point</source>
        <translation>扣分项</translation>
    </message>
    <message>
        <source>A problem recording</source>
        <translation>问题录音</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工新建</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Reported late</source>
        <translation>超期反馈</translation>
    </message>
    <message>
        <source>With the report</source>
        <translation>随质检报告</translation>
    </message>
    <message>
        <source>Overdue since today</source>
        <translation>今日起逾期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
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
        <source>Handler</source>
        <translation>受理人</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Report number</source>
        <translation>报告编号</translation>
    </message>
</context>
<context>
    <name>FollowUpsPanel</name>
    <message>
        <source>To report back</source>
        <translation>待反馈</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日截止</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>待核验</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>问题跟踪</translation>
    </message>
    <message>
        <source>{count} verified.</source>
        <translation>已核验 {count} 项。</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>It is open again, with as many working days as before from today.</source>
        <translation>重新打开，自今日起再给同样多的工作日。</translation>
    </message>
    <message>
        <source>{count} sent back.</source>
        <translation>已退回 {count} 项。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>It is not to be handled any more. What was done so far stays on record.</source>
        <translation>不再处理；已做的工作保留在记录中。</translation>
    </message>
    <message>
        <source>{count} withdrawn.</source>
        <translation>已撤回 {count} 项。</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Somebody else handles it; its time runs on.</source>
        <translation>改由他人处理，期限照常计算。</translation>
    </message>
    <message>
        <source>{count} handed over.</source>
        <translation>已移交 {count} 项。</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Hand out …</source>
        <translation>分发清单…</translation>
    </message>
    <message>
        <source>Take in …</source>
        <translation>接收…</translation>
    </message>
    <message>
        <source>Figures …</source>
        <translation>统计…</translation>
    </message>
    <message>
        <source>Report back …</source>
        <translation>反馈…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Send back …</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Hand over …</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Open on the desk</source>
        <translation>打开听评</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{count} follow-ups</source>
        <translation>{count} 项跟踪问题</translation>
    </message>
    <message>
        <source>The {shown} most urgent are shown. {left} more: choose a team to see less at once.</source>
        <translation>仅显示最紧急的 {shown} 项，另有 {left} 项：请选择业务组以缩小范围。</translation>
    </message>
    <message>
        <source>Nobody has to report back. Open a follow-up from a lost point: “New …”.</source>
        <translation>没有待反馈的问题。可由扣分项新建问题跟踪：“新建…”。</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>没有逾期的问题。</translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>没有今日截止的问题。</translation>
    </message>
    <message>
        <source>Nothing waits to be verified.</source>
        <translation>没有待核验的问题。</translation>
    </message>
    <message>
        <source>No follow-up has been closed yet.</source>
        <translation>还没有结案的问题。</translation>
    </message>
    <message>
        <source>There is no follow-up yet. Open one from a lost point of an evaluation: “New …”.</source>
        <translation>还没有跟踪问题。可由评分单的扣分项新建：“新建…”。</translation>
    </message>
    <message>
        <source>Inspectors and QA leads do that.</source>
        <translation>由质检员和质检主管操作。</translation>
    </message>
    <message>
        <source>Verify {count}</source>
        <translation>核验 {count} 项</translation>
    </message>
    <message>
        <source>Reported back; QA verifies it now.</source>
        <translation>已反馈，现由质检核验。</translation>
    </message>
    <message>
        <source>{count} not: {reason}</source>
        <translation>未完成 {count} 项：{reason}</translation>
    </message>
    <message>
        <source>{count} opened.</source>
        <translation>已新建 {count} 项。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>FollowingUp</name>
    <message>
        <source>Follow up…</source>
        <translation>问题跟踪…</translation>
    </message>
    <message>
        <source>Whose call it is stays hidden: submit the evaluation first, then follow it up.</source>
        <translation>通话归属暂不显示：请先提交评分单，再新建问题跟踪。</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Form for a leader</source>
        <translation>给组长的申诉表</translation>
    </message>
    <message>
        <source>Team {group}</source>
        <translation>业务组 {group}</translation>
    </message>
    <message>
        <source>A workbook with everything of theirs that is released and can still be appealed against. The leader writes reasons and times into it; it is taken in here and checked row by row.</source>
        <translation>工作簿中列出该组已发布且仍可申诉的全部内容。组长在其中填写理由和时间；交回后在此接收，逐行检查。</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>For</source>
        <translation>发给</translation>
    </message>
</context>
<context>
    <name>FormPreview</name>
    <message>
        <source>As the inspector sees it</source>
        <translation>质检员看到的评分表</translation>
    </message>
    <message>
        <source>Total of the trial</source>
        <translation>试评总分</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Take all trial answers back; nothing of them is kept anyway</source>
        <translation>撤回全部试评结果；试评本来就不保存</translation>
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
        <source>points hidden while scoring</source>
        <translation>评分时不显示分值</translation>
    </message>
    <message>
        <source>pass {mark}</source>
        <translation>合格线 {mark}</translation>
    </message>
</context>
<context>
    <name>FormReportDialog</name>
    <message>
        <source>Taken in: {name}</source>
        <translation>已接收：{name}</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>未接收的行</translation>
    </message>
    <message>
        <source>&amp;Save the report …</source>
        <translation>保存报告…(&amp;S)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>{count} taken in.</source>
        <translation>接收 {count} 条。</translation>
    </message>
    <message>
        <source>{count} were here already.</source>
        <translation>{count} 条此前已接收。</translation>
    </message>
    <message>
        <source>{count} lines are empty.</source>
        <translation>空行 {count} 行。</translation>
    </message>
    <message>
        <source>{count} refused:</source>
        <translation>未接收 {count} 条：</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>GroupNode</name>
    <message>
        <source>How the conditions are joined</source>
        <translation>各条件如何组合</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>全部满足</translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation>任一满足</translation>
    </message>
    <message>
        <source>Not all of these</source>
        <translation>不全满足</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>全都不满足</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>删除这一组</translation>
    </message>
    <message>
        <source>+ Condition</source>
        <translation>+ 条件</translation>
    </message>
    <message>
        <source>+ Group</source>
        <translation>+ 条件组</translation>
    </message>
</context>
<context>
    <name>HandOn</name>
    <message>
        <source>Hand on</source>
        <translation>导出与脱敏</translation>
    </message>
    <message>
        <source>&amp;Clip</source>
        <translation>片段(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;List of marks</source>
        <translation>标记清单(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Redacted copy</source>
        <translation>脱敏副本(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>证据包(&amp;E)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Start of the clip</source>
        <translation>片段起点</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>End of the clip</source>
        <translation>片段终点</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title of the clip</source>
        <translation>片段标题</translation>
    </message>
    <message>
        <source>Kept in the file; numbers are masked</source>
        <translation>写入文件；其中的号码会遮盖</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Format of the clip</source>
        <translation>片段格式</translation>
    </message>
    <message>
        <source>From the redacted copy</source>
        <translation>取自脱敏副本</translation>
    </message>
    <message>
        <source>Audacity labels, to open beside the sound</source>
        <translation>Audacity 标签，可与声音一起打开</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV，用于电子表格</translation>
    </message>
    <message>
        <source>SRT, subtitles for players</source>
        <translation>SRT，播放器字幕</translation>
    </message>
    <message>
        <source>A new file is written in which these spans cannot be heard, and a masked transcript beside it. The original stays untouched.</source>
        <translation>生成一个新文件，其中这些片段听不到，并附遮盖号码的转写。原录音保持不变。</translation>
    </message>
    <message>
        <source>Spans to be covered</source>
        <translation>待脱敏片段</translation>
    </message>
    <message>
        <source>Nothing to cover yet. Select a span on the waveform and mark it for redaction, type one below, or look for numbers.</source>
        <translation>尚无待脱敏片段。可在波形上选取并标记待脱敏，在下方输入，或查找号码。</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>说话方</translation>
    </message>
    <message>
        <source>Side that is covered in the chosen span</source>
        <translation>所选片段中要遮盖的一方</translation>
    </message>
    <message>
        <source>Find numbers in the transcript</source>
        <translation>在转写中查找号码</translation>
    </message>
    <message>
        <source>Another span</source>
        <translation>添加片段</translation>
    </message>
    <message>
        <source>1:05 - 1:12</source>
        <translation>1:05 - 1:12</translation>
    </message>
    <message>
        <source>Another span: start - end</source>
        <translation>添加片段：起点 - 终点</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Covered by</source>
        <translation>遮盖方式</translation>
    </message>
    <message>
        <source>What a covered span sounds like</source>
        <translation>遮盖后听到的声音</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>质检单</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>XLSX</source>
        <translation>XLSX</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Format of the clips</source>
        <translation>片段格式</translation>
    </message>
    <message>
        <source>As a folder</source>
        <translation>存为文件夹</translation>
    </message>
    <message>
        <source>As one zip file</source>
        <translation>存为 ZIP 压缩包</translation>
    </message>
    <message>
        <source>Sound and sheet from the redacted copy</source>
        <translation>声音和质检单采用脱敏副本</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>文件或文件夹</translation>
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
    <name>HandOnDialog</name>
    <message>
        <source>The sound of the clips, and the file the sheet names, are those of the newest redacted copy.</source>
        <translation>片段的声音和质检单所列文件均取自最新的脱敏副本。</translation>
    </message>
    <message>
        <source>A beep</source>
        <translation>提示音</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Marks and evidence of this evaluation: {n}. Numbers in their notes are masked.</source>
        <translation>本评分单的标记与证据片段：{n} 个。备注中的号码会遮盖。</translation>
    </message>
    <message>
        <source>The evaluation sheet, and a clip of each piece of evidence.</source>
        <translation>质检单，以及每个证据片段的录音片段。</translation>
    </message>
    <message>
        <source>A draft has no sheet yet: submit the evaluation first, then hand on its evidence.</source>
        <translation>草稿还没有质检单：请先提交评分单，再导出证据包。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Write the copy</source>
        <translation>生成副本</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>{seconds:.1f} s</source>
        <translation>{seconds:.1f} 秒</translation>
    </message>
    <message>
        <source>It holds what is to be covered: {spans}.</source>
        <translation>其中有待脱敏片段：{spans}。</translation>
    </message>
    <message>
        <source>Clips are cut from the recording itself.</source>
        <translation>片段从原录音截取。</translation>
    </message>
    <message>
        <source>What is to be covered would be heard: {spans}. Write a redacted copy first.</source>
        <translation>会听到待脱敏的内容：{spans}。请先生成脱敏副本。</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>存放位置</translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message>
        <source>Lists to hand out</source>
        <translation>分发清单</translation>
    </message>
    <message>
        <source>{no} {name} · {count} open</source>
        <translation>{no} {name} · 未结 {count} 项</translation>
    </message>
    <message>
        <source>Every leader, a list each · {count} open</source>
        <translation>每名组长各一份 · 未结 {count} 项</translation>
    </message>
    <message>
        <source>PDF to print</source>
        <translation>PDF，用于打印</translation>
    </message>
    <message>
        <source>XLSX to fill in</source>
        <translation>XLSX，用于填写</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>What is open for a leader&apos;s team. The leader writes into the workbook what was done (a callback with its callback service number); it is taken in here and checked row by row. Customers&apos; numbers are masked.</source>
        <translation>列出组长所带业务组的未结问题。组长在工作簿中填写处理情况（回呼须填回呼服务编号）；交回后在此接收，逐行检查。客户号码已遮盖。</translation>
    </message>
    <message>
        <source>No follow-up that has a leader is open: there is nothing to hand out.</source>
        <translation>没有指定了组长的未结问题，无可分发。</translation>
    </message>
    <message>
        <source>For</source>
        <translation>发给</translation>
    </message>
</context>
<context>
    <name>HandOverFields</name>
    <message>
        <source>New handler</source>
        <translation>新受理人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>HandingOn</name>
    <message>
        <source>Written</source>
        <translation>手工输入</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>手工选取</translation>
    </message>
    <message>
        <source>Spans to be covered: {n}. The copy is written by “Hand on” ({keys}).</source>
        <translation>待脱敏片段：{n} 个。请用“导出与脱敏”（{keys}）生成副本。</translation>
    </message>
    <message>
        <source>Selection on the waveform</source>
        <translation>波形选区</translation>
    </message>
    <message>
        <source>This call has no transcript, so numbers have to be found by ear.</source>
        <translation>本通没有转写，号码只能靠听来找。</translation>
    </message>
    <message>
        <source>Number in the transcript</source>
        <translation>转写中的号码</translation>
    </message>
    <message>
        <source>The transcript holds no phone, ID or bank-card number.</source>
        <translation>转写中没有电话号码、证件号或银行卡号。</translation>
    </message>
    <message>
        <source>Lines with numbers: {n}, of them new: {new}. Hear each.</source>
        <translation>含号码的转写 {n} 句，其中新增 {new} 句。请逐句试听。</translation>
    </message>
    <message>
        <source>They are marks of the draft now; their edges can be dragged on the waveform.</source>
        <translation>已作为标记存入草稿；可在波形上拖动边缘。</translation>
    </message>
    <message>
        <source>Files written: {n}.</source>
        <translation>已写出文件 {n} 个。</translation>
    </message>
    <message>
        <source>Spans covered in a new file: {n}. The original is untouched.</source>
        <translation>已在新文件中遮盖 {n} 个片段。原录音未改动。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
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
        <source>Agent hidden until submitted</source>
        <translation>坐席信息提交后可见</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>时间未知</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>Average score</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Pass rate</source>
        <translation>通过率</translation>
    </message>
    <message>
        <source>With critical errors</source>
        <translation>含致命错误</translation>
    </message>
    <message>
        <source>Cross the pass mark</source>
        <translation>跨过合格线</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>{change} percentage points</source>
        <translation>{change} 个百分点</translation>
    </message>
    <message>
        <source>of {count} evaluations</source>
        <translation>共 {count} 份评分单</translation>
    </message>
    <message>
        <source>{fail} would fail, {passing} would pass</source>
        <translation>{fail} 份变为不合格，{passing} 份变为合格</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Choose something to see what happened to it.</source>
        <translation>选择一项以查看其历史。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Was → is</source>
        <translation>原 → 现</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>尚无变更。</translation>
    </message>
</context>
<context>
    <name>IdleSound</name>
    <message>
        <source>Recordings waiting to be analysed: {n}</source>
        <translation>待分析的录音：{n} 条</translation>
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
        <source>Files without a header</source>
        <translation>没有文件头的文件</translation>
    </message>
    <message>
        <source>Nothing in these files says how they are to be read. What you choose is remembered for the folder.</source>
        <translation>这些文件没有说明读取方式。您的选择会按文件夹记住。</translation>
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
    <name>ImportCard</name>
    <message>
        <source>Import a scorecard</source>
        <translation>导入质检方案</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>换一个文件…</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>表格各列</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>表格各行</translation>
    </message>
    <message>
        <source>The scorecard that comes out</source>
        <translation>生成的质检方案</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需要查看</translation>
    </message>
    <message>
        <source>What was guessed, not read, or is not right yet</source>
        <translation>推测得出或尚有问题之处</translation>
    </message>
    <message>
        <source>Everything was read as it stands.</source>
        <translation>全部按原样读入。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Title of the scorecard</source>
        <translation>质检方案名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Key of the scorecard</source>
        <translation>质检方案标识</translation>
    </message>
    <message>
        <source>A lower-case word that stays the same from version to version</source>
        <translation>小写单词，各版本沿用不变</translation>
    </message>
    <message>
        <source>Open that draft</source>
        <translation>打开已有草稿</translation>
    </message>
    <message>
        <source>Replace it: what it holds is lost</source>
        <translation>替换：已有草稿的内容将丢失</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>存为草稿</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Show in the journal</source>
        <translation>在导入记录中查看</translation>
    </message>
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
        <source>{n} wait for the analysis of their sound: it is done when they are opened, and in idle time.</source>
        <translation>{n} 条待分析声音：打开时分析，其余在空闲时分析。</translation>
    </message>
    <message>
        <source>They can be played now.</source>
        <translation>现在即可播放。</translation>
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
    <name>ImportPreview</name>
    <message>
        <source>Everything went in.</source>
        <translation>已全部导入。</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>新增 {count} 人</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>变更 {count} 人</translation>
    </message>
    <message>
        <source>{count} unchanged</source>
        <translation>未变 {count} 人</translation>
    </message>
    <message>
        <source>{count} rows were left out</source>
        <translation>{count} 行未导入</translation>
    </message>
    <message>
        <source>{count} rows are left out</source>
        <translation>{count} 行不导入</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>提示 {count} 条</translation>
    </message>
    <message>
        <source>Columns: {known}.</source>
        <translation>识别的列：{known}。</translation>
    </message>
    <message>
        <source>Not used: {unknown}.</source>
        <translation>未使用的列：{unknown}。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Who or column</source>
        <translation>人员或列</translation>
    </message>
    <message>
        <source>Change or reason</source>
        <translation>变更或原因</translation>
    </message>
    <message>
        <source>What the table changes</source>
        <translation>该表将带来的变更</translation>
    </message>
</context>
<context>
    <name>ImportTableDialog</name>
    <message>
        <source>Scorecard file</source>
        <translation>质检方案文件</translation>
    </message>
    <message>
        <source>Scorecards</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>To look at: {n}</source>
        <translation>需要查看：{n}</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需要查看</translation>
    </message>
    <message>
        <source>Items: {items} · sections: {sections} · points: {given} of {total}</source>
        <translation>评分项 {items} · 评分类别 {sections} · 分值 {given} / {total}</translation>
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
        <source>Open the draft</source>
        <translation>打开草稿</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>存为草稿</translation>
    </message>
</context>
<context>
    <name>Insight</name>
    <message>
        <source>By team</source>
        <translation>按业务组</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>按坐席</translation>
    </message>
    <message>
        <source>By inspector</source>
        <translation>按质检员</translation>
    </message>
    <message>
        <source>By business type</source>
        <translation>按业务类型</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>按时段</translation>
    </message>
    <message>
        <source>By scorecard</source>
        <translation>按质检方案</translation>
    </message>
</context>
<context>
    <name>InsightPage</name>
    <message>
        <source>The chart was saved.</source>
        <translation>图表已保存。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>KPI board</source>
        <translation>KPI 看板</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Start</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>呼叫方向</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>接听结果</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>After call</source>
        <translation>话后</translation>
    </message>
    <message>
        <source>Running, {percent} %</source>
        <translation>进行中 {percent}%</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>文件或文件夹</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>In</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Call log</source>
        <translation>话单</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Asterisk Master.csv</source>
        <translation>Asterisk Master.csv</translation>
    </message>
    <message>
        <source>FreePBX call details</source>
        <translation>FreePBX 话单</translation>
    </message>
    <message>
        <source>Asterisk queue_log</source>
        <translation>Asterisk queue_log</translation>
    </message>
    <message>
        <source>Table with headings</source>
        <translation>带列标题的表格</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已接听</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>排队放弃</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>未接</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>占线</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>呼叫失败</translation>
    </message>
    <message>
        <source>Unique ID</source>
        <translation>通话流水号</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>坐席工号</translation>
    </message>
    <message>
        <source>Agent&apos;s name</source>
        <translation>坐席姓名</translation>
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
        <source>First or repeat contact</source>
        <translation>来电类型</translation>
    </message>
    <message>
        <source>Customer&apos;s number</source>
        <translation>客户号码</translation>
    </message>
    <message>
        <source>Customer&apos;s rating</source>
        <translation>客户评价</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Start (date and time)</source>
        <translation>开始日期时间</translation>
    </message>
    <message>
        <source>Seconds since 1970</source>
        <translation>Unix 秒数</translation>
    </message>
    <message>
        <source>Means nothing</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Name of the recording</source>
        <translation>录音文件名</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>排队时长</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>通话时长</translation>
    </message>
    <message>
        <source>Hold time</source>
        <translation>保持时长</translation>
    </message>
    <message>
        <source>After-call work</source>
        <translation>话后处理时长</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>转接</translation>
    </message>
    <message>
        <source>Caller&apos;s number</source>
        <translation>主叫号码</translation>
    </message>
    <message>
        <source>Called number</source>
        <translation>被叫号码</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Recordings …</source>
        <translation>录音…</translation>
    </message>
    <message>
        <source>Call log …</source>
        <translation>话单…</translation>
    </message>
    <message>
        <source>People …</source>
        <translation>人员…</translation>
    </message>
    <message>
        <source>Sources …</source>
        <translation>来源…</translation>
    </message>
    <message>
        <source>Imports, newest first</source>
        <translation>导入记录，最新在前</translation>
    </message>
    <message>
        <source>Nothing has been imported yet</source>
        <translation>还没有导入过</translation>
    </message>
    <message>
        <source>Drop recordings or a call log here, or choose what comes in above. Begin with people, so that calls find their agents. Every import is listed here with its report, and can be taken back.</source>
        <translation>把录音或话单拖到这里，或在上方选择导入内容。请先导入人员，通话才能对应到坐席。每次导入及其报告都列在这里，并可撤销。</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>竖线 |</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Take this import back?</source>
        <translation>要撤销这次导入吗？</translation>
    </message>
    <message>
        <source>{new} that it brought go again; {changed} that it changed are as before.</source>
        <translation>导入的 {new} 条将移除，更改的 {changed} 条将恢复原样。</translation>
    </message>
    <message>
        <source>Everything that has come in goes again, and what it changed is as before.</source>
        <translation>已导入的全部移除，更改过的恢复原样。</translation>
    </message>
    <message>
        <source>What was scored, drawn, assigned or changed since stays.</source>
        <translation>此后已评分、抽取、分配或改动过的会保留。</translation>
    </message>
    <message>
        <source>The files themselves are not touched.</source>
        <translation>文件本身不受影响。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>It is being taken back …</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>KPIs …</source>
        <translation>KPI…</translation>
    </message>
    <message>
        <source>Past evaluations …</source>
        <translation>以往评分单…</translation>
    </message>
    <message>
        <source>It is under way; the report follows at its end.</source>
        <translation>正在进行，结束后给出报告。</translation>
    </message>
</context>
<context>
    <name>ItemAnswers</name>
    <message>
        <source>{title}: more often</source>
        <translation>{title}：更多次</translation>
    </message>
</context>
<context>
    <name>ItemEditor</name>
    <message>
        <source>When it is asked</source>
        <translation>适用条件</translation>
    </message>
    <message>
        <source>Help and reasons</source>
        <translation>说明与扣分原因</translation>
    </message>
    <message>
        <source>Rules for the answer</source>
        <translation>评分要求</translation>
    </message>
    <message>
        <source>Suggestion rules</source>
        <translation>建议规则</translation>
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
    <name>KeyLine</name>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新标识</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>使用此标识</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Answers given so far are matched by this key: under another one they no longer count for this item in the lab, the advisor and the comparison of versions. Conditions of this card follow.</source>
        <translation>已有评分结果靠标识对应：换了标识，它们在试算、权重建议和版本对照中不再算作本项。本方案中的条件会随之更改。</translation>
    </message>
    <message>
        <source>Key: {key}</source>
        <translation>标识：{key}</translation>
    </message>
    <message>
        <source>A key is a lower-case word of letters, digits, - and _, other than “na”.</source>
        <translation>标识须为小写单词，只含字母、数字、- 和 _，且不能是“na”。</translation>
    </message>
    <message>
        <source>Something else in this card has the key “{key}”.</source>
        <translation>本方案中已有标识“{key}”。</translation>
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
        <source>Click a key to give its command another one. In text fields only the F-keys, Alt and Ctrl+Enter act.</source>
        <translation>点击按键可为命令改键。在文字框里只有 F 键、Alt 组合键和 Ctrl+Enter 起作用。</translation>
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
    <name>KpiBoard</name>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分项</translation>
    </message>
</context>
<context>
    <name>KpiPanel</name>
    <message>
        <source>KPIs</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Figures by</source>
        <translation>数值分项</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>By team</source>
        <translation>按业务组</translation>
    </message>
    <message>
        <source>By half hour</source>
        <translation>按半小时</translation>
    </message>
    <message>
        <source>KPIs by part</source>
        <translation>KPI 分项</translation>
    </message>
    <message>
        <source>By part</source>
        <translation>分项</translation>
    </message>
</context>
<context>
    <name>Kpis</name>
    <message>
        <source>Met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>A trend</source>
        <translation>看趋势</translation>
    </message>
    <message>
        <source>No figure</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>▲ from {before}</source>
        <translation>▲ 上期 {before}</translation>
    </message>
    <message>
        <source>▼ from {before}</source>
        <translation>▼ 上期 {before}</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>与上期持平</translation>
    </message>
    <message>
        <source>{target}, from {day} on</source>
        <translation>{target}，自 {day} 起</translation>
    </message>
    <message>
        <source>{over} of {under}</source>
        <translation>{over} / {under}</translation>
    </message>
    <message>
        <source>Team not known</source>
        <translation>业务组未知</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} 秒</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>接通</translation>
    </message>
    <message>
        <source>Solved at once</source>
        <translation>一次解决</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>After call</source>
        <translation>话后</translation>
    </message>
    <message>
        <source>Handle time</source>
        <translation>处理时长</translation>
    </message>
    <message>
        <source>Queue time</source>
        <translation>排队时间</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>Cases closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>On the spot</source>
        <translation>即办</translation>
    </message>
</context>
<context>
    <name>KpisDialog</name>
    <message>
        <source>A table (CSV, Excel) with a day, a team or none, and a column for each KPI. Rows that cannot be used are listed; the others go in, and replace other figures of the same day and team.</source>
        <translation>表格（CSV、Excel）：日期、业务组（可空），每项 KPI 一列。无法使用的行会列出，其余导入，并替换同一日期和业务组的原有数值。</translation>
    </message>
    <message>
        <source>Import KPIs</source>
        <translation>导入 KPI</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Goes in</source>
        <translation>将导入</translation>
    </message>
    <message>
        <source>{count} rows can go in, {refused} are left out.</source>
        <translation>可导入 {count} 行，{refused} 行不导入。</translation>
    </message>
    <message>
        <source>{new} in, {updated} updated, {same} unchanged, {refused} left out.</source>
        <translation>新增 {new}，更新 {updated}，未变 {same}，未导入 {refused}。</translation>
    </message>
</context>
<context>
    <name>LabControls</name>
    <message>
        <source>Fill to total</source>
        <translation>按总分补足</translation>
    </message>
    <message>
        <source>Spread evenly</source>
        <translation>平均分摊</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>全部业务组</translation>
    </message>
    <message>
        <source>Changes go into the draft; they can be undone.</source>
        <translation>改动写入草稿，可以撤销。</translation>
    </message>
    <message>
        <source>A trial: nothing is stored unless you keep it.</source>
        <translation>仅为试算：不存为草稿就不保存。</translation>
    </message>
    <message>
        <source>{sum} of {total}</source>
        <translation>{sum} / {total}</translation>
    </message>
    <message>
        <source>{points} to give</source>
        <translation>还差 {points} 分</translation>
    </message>
    <message>
        <source>{points} too many</source>
        <translation>超出 {points} 分</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation>合格线</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>To its section</source>
        <translation>本类内分摊</translation>
    </message>
    <message>
        <source>To the whole card</source>
        <translation>整份方案分摊</translation>
    </message>
    <message>
        <source>Full points</source>
        <translation>按满分计</translation>
    </message>
    <message>
        <source>The other weights keep their proportions; those set here stay.</source>
        <translation>其他权重按原比例调整；此处改过的不动。</translation>
    </message>
    <message>
        <source>The other weights change by the same points; those set here stay.</source>
        <translation>其他权重增减相同的分值；此处改过的不动。</translation>
    </message>
    <message>
        <source>Make a draft of this card, to be published later.</source>
        <translation>把本方案存为草稿，以后再发布。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
</context>
<context>
    <name>LabPanel</name>
    <message>
        <source>No scorecard is open</source>
        <translation>未打开质检方案</translation>
    </message>
    <message>
        <source>Choose one at the left to try other weights on it.</source>
        <translation>请在左侧选择一个方案，试算其他权重。</translation>
    </message>
    <message>
        <source>No past evaluations</source>
        <translation>没有历史评分单</translation>
    </message>
    <message>
        <source>Nobody was scored with this scorecard in this period. Choose a longer period or all teams, or come back when some calls have been scored with it.</source>
        <translation>该时段内没有按本质检方案评分的录音。请选更长的时段或全部业务组，或等有了评分单再来。</translation>
    </message>
    <message>
        <source>The weights do not add up: tried as if the others were filled up to the total.</source>
        <translation>权重合计不等于总分：试算时视为已将其余各项补足。</translation>
    </message>
    <message>
        <source>Only {count} evaluations: a single one weighs a lot.</source>
        <translation>只有 {count} 份评分单：单份影响很大。</translation>
    </message>
    <message>
        <source>This scorecard cannot be tried yet</source>
        <translation>这份质检方案还不能试算</translation>
    </message>
    <message>
        <source>The figures are those of the last sound card.</source>
        <translation>以下是上一份可用方案的数据。</translation>
    </message>
</context>
<context>
    <name>LabResult</name>
    <message>
        <source>Score bands</source>
        <translation>分数段</translation>
    </message>
    <message>
        <source>Evaluations that cross the pass mark</source>
        <translation>跨过合格线的评分单</translation>
    </message>
    <message>
        <source>Agents by average</source>
        <translation>坐席平均分排名</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Teams by average</source>
        <translation>业务组平均分排名</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Answers that are not carried over</source>
        <translation>未能沿用的评分结果</translation>
    </message>
    <message>
        <source>Return opens an evaluation on the desk.</source>
        <translation>按回车键在听评页打开评分单。</translation>
    </message>
    <message>
        <source>Nobody would cross the pass mark.</source>
        <translation>没有人跨过合格线。</translation>
    </message>
    <message>
        <source>Every answer can be carried over.</source>
        <translation>全部评分结果都能沿用。</translation>
    </message>
    <message>
        <source>{count} evaluations leave an item of this card open: they are scored without it.</source>
        <translation>{count} 份评分单缺少本方案的某些评分项，这些项不计分。</translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation>合格线</translation>
    </message>
    <message>
        <source>Not carried over</source>
        <translation>未能沿用</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>成绩</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>What the lab has found</source>
        <translation>试算结果</translation>
    </message>
    <message>
        <source>As it was scored</source>
        <translation>原成绩</translation>
    </message>
    <message>
        <source>Under this card</source>
        <translation>按本方案</translation>
    </message>
    <message>
        <source>Evaluations by score</source>
        <translation>评分单成绩分布</translation>
    </message>
</context>
<context>
    <name>LabTables</name>
    <message>
        <source>Band</source>
        <translation>分数段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>试算前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>试算后</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>结果</translation>
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
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>升降</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>评分单</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>评过</translation>
    </message>
    <message>
        <source>Lost before</source>
        <translation>试算前扣</translation>
    </message>
    <message>
        <source>Lost after</source>
        <translation>试算后扣</translation>
    </message>
    <message>
        <source>Average lost</source>
        <translation>平均扣分</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>A new item: scored without it</source>
        <translation>新评分项：不计分</translation>
    </message>
    <message>
        <source>No longer on the card</source>
        <translation>方案中已无此项</translation>
    </message>
    <message>
        <source>An item of another kind now</source>
        <translation>评分项类型已改</translation>
    </message>
    <message>
        <source>The answer given is no longer offered</source>
        <translation>原先所选的选项已取消</translation>
    </message>
    <message>
        <source>✕ no score</source>
        <translation>✕ 无成绩</translation>
    </message>
    <message>
        <source>✓ would pass</source>
        <translation>✓ 变为合格</translation>
    </message>
    <message>
        <source>✕ would fail</source>
        <translation>✕ 变为不合格</translation>
    </message>
    <message>
        <source>{before} before, {after} after</source>
        <translation>试算前 {before}，试算后 {after}</translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message>
        <source>Strata of the draw</source>
        <translation>抽样批次的分层</translation>
    </message>
    <message>
        <source>Not in the population: {reasons}.</source>
        <translation>未纳入抽样总体：{reasons}。</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>配额</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>抽中</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>缺额</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{drawn} calls of {agents} agents drawn, of {quota} wanted, from {population} in the population</source>
        <translation>从抽样总体 {population} 通中抽中 {agents} 名坐席的 {drawn} 通（配额 {quota}）</translation>
    </message>
</context>
<context>
    <name>LengthField</name>
    <message>
        <source>unusually long, above the % mark</source>
        <translation>异常长：高于百分位</translation>
    </message>
    <message>
        <source>unusually short, below the % mark</source>
        <translation>异常短：低于百分位</translation>
    </message>
    <message>
        <source>longer than, seconds</source>
        <translation>长于（秒）</translation>
    </message>
    <message>
        <source>shorter than, seconds</source>
        <translation>短于（秒）</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>among calls of the same business type</source>
        <translation>在同一业务类型的通话中比较</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Take in a list of follow-ups</source>
        <translation>接收问题跟踪清单</translation>
    </message>
    <message>
        <source>Folder for the lists</source>
        <translation>清单保存文件夹</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
</context>
<context>
    <name>LiveNotes</name>
    <message>
        <source>Note for the agent</source>
        <translation>给坐席的辅导记录</translation>
    </message>
    <message>
        <source>Nobody knows whose call this is: a note for the agent has no reader.</source>
        <translation>不知道这是谁的通话：无法给坐席写记录。</translation>
    </message>
    <message>
        <source>Another window writes in this workspace: no note can be kept here.</source>
        <translation>另一窗口正在写入本工作区：此处无法保存记录。</translation>
    </message>
    <message>
        <source>Live note for the agent at {place}</source>
        <translation>{place} 处给坐席的听音记录</translation>
    </message>
    <message>
        <source>One line; Enter keeps it, it comes up when the agent is coached</source>
        <translation>一行文字；按 Enter 保存，辅导该坐席时会显示</translation>
    </message>
    <message>
        <source>The note is kept for the next coaching.</source>
        <translation>记录已保存，供下次辅导使用。</translation>
    </message>
</context>
<context>
    <name>LogSettings</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Times are in</source>
        <translation>时间所用时区</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Cells are parted by</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期顺序</translation>
    </message>
    <message>
        <source>day before month</source>
        <translation>日在月前</translation>
    </message>
    <message>
        <source>month before day</source>
        <translation>月在日前</translation>
    </message>
    <message>
        <source>Found: {words}</source>
        <translation>自动：{words}</translation>
    </message>
    <message>
        <source>Found out</source>
        <translation>自动识别</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The last changes could not be saved. If you close now, they are lost.</source>
        <translation>最近的修改未能保存，现在关闭将会丢失。</translation>
    </message>
    <message>
        <source>The desk is for those who score. Evidence is played where it is listed.</source>
        <translation>听评页供评分人员使用。证据片段可在列出处直接播放。</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>Loss rate of an item</source>
        <translation>评分项扣分率</translation>
    </message>
    <message>
        <source>Average score</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Pass rate</source>
        <translation>通过率</translation>
    </message>
    <message>
        <source>Rate of information errors</source>
        <translation>错误信息率</translation>
    </message>
    <message>
        <source>Loss rate</source>
        <translation>扣分率</translation>
    </message>
    <message>
        <source>Whole centre</source>
        <translation>全中心</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>改进建议</translation>
    </message>
    <message>
        <source>Aims at</source>
        <translation>目标指标</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
</context>
<context>
    <name>MeasuresPanel</name>
    <message>
        <source>Proposed</source>
        <translation>已提出</translation>
    </message>
    <message>
        <source>Accepted and running</source>
        <translation>已采纳与实施中</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Improvement measures</source>
        <translation>改进建议</translation>
    </message>
    <message>
        <source>Propose a measure</source>
        <translation>提出改进建议</translation>
    </message>
    <message>
        <source>A QA lead who has not proposed it decides whether it is taken up.</source>
        <translation>由提出者以外的质检主管决定是否采纳。</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Accept the proposal</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>Why (may stay empty)</source>
        <translation>理由（可不填）</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Reject the proposal</source>
        <translation>驳回建议</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Let the measure begin</source>
        <translation>开始实施改进建议</translation>
    </message>
    <message>
        <source>The figure before its first day is compared with that from this day on.</source>
        <translation>以起始日为界，对比此前与此后的指标。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Finish the measure</source>
        <translation>完成改进建议</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果如何</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Propose …</source>
        <translation>提出…</translation>
    </message>
    <message>
        <source>Accept …</source>
        <translation>采纳…</translation>
    </message>
    <message>
        <source>Reject …</source>
        <translation>驳回…</translation>
    </message>
    <message>
        <source>Begin …</source>
        <translation>开始…</translation>
    </message>
    <message>
        <source>Finish …</source>
        <translation>完成…</translation>
    </message>
    <message>
        <source>No proposal waits for a decision. Propose what would keep points from being lost.</source>
        <translation>没有待决定的建议。请提出能减少扣分的做法。</translation>
    </message>
    <message>
        <source>No measure is under way.</source>
        <translation>没有实施中的改进建议。</translation>
    </message>
    <message>
        <source>No measure is overdue.</source>
        <translation>没有逾期的改进建议。</translation>
    </message>
    <message>
        <source>No measure has been finished yet.</source>
        <translation>还没有完成的改进建议。</translation>
    </message>
    <message>
        <source>No proposal has been rejected.</source>
        <translation>没有被驳回的建议。</translation>
    </message>
    <message>
        <source>A QA lead who has not proposed it decides.</source>
        <translation>由提出者以外的质检主管决定。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Aims at</source>
        <translation>目标指标</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>{day}, overdue</source>
        <translation>{day}，已逾期</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>MentorPanel</name>
    <message>
        <source>Mentor pairs</source>
        <translation>师徒</translation>
    </message>
    <message>
        <source>There are no mentor pairs. Enter who mentors whom on the page of people.</source>
        <translation>没有师徒关系。请在人员页登记带教关系。</translation>
    </message>
    <message>
        <source>Average before</source>
        <translation>之前平均分</translation>
    </message>
    <message>
        <source>Average since</source>
        <translation>之后平均分</translation>
    </message>
    <message>
        <source>Against other newcomers</source>
        <translation>与其他新人相比</translation>
    </message>
    <message>
        <source>Sessions with the mentor</source>
        <translation>带教师傅辅导次数</translation>
    </message>
    <message>
        <source>Apprentice</source>
        <translation>徒弟</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>带教师傅</translation>
    </message>
    <message>
        <source>Sections against other newcomers</source>
        <translation>各评分类别与其他新人对比</translation>
    </message>
    <message>
        <source>Newcomers</source>
        <translation>新人</translation>
    </message>
    <message>
        <source>{calls} calls</source>
        <translation>{calls} 通</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>Nothing of the apprentice was scored in these weeks.</source>
        <translation>这几周没有徒弟的评分。</translation>
    </message>
    <message>
        <source>Average score by week</source>
        <translation>每周平均分</translation>
    </message>
    <message>
        <source>Too early to say whether the pairing helps: too few calls were scored before or since.</source>
        <translation>尚难判断带教是否见效：之前或之后已评的通话太少。</translation>
    </message>
    <message>
        <source>The apprentice has gained more than the team&apos;s other newcomers.</source>
        <translation>徒弟的进步大于业务组其他新人。</translation>
    </message>
    <message>
        <source>The apprentice has gained less than the team&apos;s other newcomers.</source>
        <translation>徒弟的进步小于业务组其他新人。</translation>
    </message>
    <message>
        <source>No difference from the team&apos;s other newcomers can be told.</source>
        <translation>与业务组其他新人看不出差别。</translation>
    </message>
</context>
<context>
    <name>MixPopup</name>
    <message>
        <source>Balance between left and right ear</source>
        <translation>左右耳平衡</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>左右耳</translation>
    </message>
    <message>
        <source>Sound output</source>
        <translation>输出设备</translation>
    </message>
    <message>
        <source>Agent left, customer right</source>
        <translation>坐席左耳，客户右耳</translation>
    </message>
    <message>
        <source>Customer left, agent right</source>
        <translation>客户左耳，坐席右耳</translation>
    </message>
    <message>
        <source>Agent only</source>
        <translation>只听坐席</translation>
    </message>
    <message>
        <source>Customer only</source>
        <translation>只听客户</translation>
    </message>
    <message>
        <source>Both in both ears</source>
        <translation>双方混音</translation>
    </message>
    <message>
        <source>Level the voices</source>
        <translation>均衡音量</translation>
    </message>
    <message>
        <source>A quiet customer and a loud agent become equally loud</source>
        <translation>客户声音小、坐席声音大时，调到一样响</translation>
    </message>
    <message>
        <source>Volume of the agent</source>
        <translation>坐席音量</translation>
    </message>
    <message>
        <source>Volume of the customer</source>
        <translation>客户音量</translation>
    </message>
    <message>
        <source>{name}: {percent} %</source>
        <translation>{name}：{percent} %</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Names of the usual recorders are known. If yours are others, build a pattern from one sample name: it is tried before the known ones.</source>
        <translation>常见录音系统的文件名可自动识别。若您的不同，可由一个示例文件名建立命名规则，它优先于内置规则。</translation>
    </message>
    <message>
        <source>There is no pattern of your own yet.</source>
        <translation>还没有自定义的命名规则。</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>所有文件夹</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Tells</source>
        <translation>可识别信息</translation>
    </message>
    <message>
        <source>Where it holds</source>
        <translation>适用范围</translation>
    </message>
</context>
<context>
    <name>NamesField</name>
    <message>
        <source>Take out {name}</source>
        <translation>移除 {name}</translation>
    </message>
</context>
<context>
    <name>NamesPanel</name>
    <message>
        <source>&amp;New pattern …</source>
        <translation>新建规则…(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Change …</source>
        <translation>更改…(&amp;C)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
</context>
<context>
    <name>Nelson</name>
    <message>
        <source>a score beyond the control limits</source>
        <translation>得分超出控制限</translation>
    </message>
    <message>
        <source>nine scores in a row on one side of the average</source>
        <translation>连续九个得分在平均值同一侧</translation>
    </message>
    <message>
        <source>six scores in a row rising or falling</source>
        <translation>连续六个得分上升或下降</translation>
    </message>
    <message>
        <source>fourteen scores in turn up and down</source>
        <translation>连续十四个得分上下交替</translation>
    </message>
    <message>
        <source>two of three scores far from the average, on one side</source>
        <translation>三个得分中有两个在同一侧远离平均值</translation>
    </message>
    <message>
        <source>four of five scores away from the average, on one side</source>
        <translation>五个得分中有四个在同一侧偏离平均值</translation>
    </message>
    <message>
        <source>fifteen scores in a row close to the average</source>
        <translation>连续十五个得分紧靠平均值</translation>
    </message>
    <message>
        <source>eight scores in a row away from the average, on both sides</source>
        <translation>连续八个得分在两侧偏离平均值</translation>
    </message>
</context>
<context>
    <name>NewFollowUpDialog</name>
    <message>
        <source>New follow-up</source>
        <translation>新建问题跟踪</translation>
    </message>
    <message>
        <source>Of a &amp;call</source>
        <translation>由通话新建(&amp;C)</translation>
    </message>
    <message>
        <source>By &amp;hand</source>
        <translation>手工新建(&amp;H)</translation>
    </message>
    <message>
        <source>With the period report</source>
        <translation>随质检报告</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Open the follow-up</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing is chosen: tick what has to be handled, or write it down.</source>
        <translation>尚未选择：请勾选须处理的内容，或直接填写。</translation>
    </message>
    <message>
        <source>What has to be handled</source>
        <translation>须处理的问题</translation>
    </message>
    <message>
        <source>Agent (not required)</source>
        <translation>坐席（可不填）</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>受理人</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Its time begins:</source>
        <translation>期限起算：</translation>
    </message>
    <message>
        <source>Working days to report back; the first is the day after.</source>
        <translation>反馈的工作日数，自次日起算。</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>致命</translation>
    </message>
    <message>
        <source>Another problem in this call</source>
        <translation>本通的其他问题</translation>
    </message>
</context>
<context>
    <name>NotNode</name>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>It is not so that:</source>
        <translation>并非如此：</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>What is written down</source>
        <translation>记录什么</translation>
    </message>
    <message>
        <source>Add an option</source>
        <translation>添加选项</translation>
    </message>
    <message>
        <source>What is chosen</source>
        <translation>选项内容</translation>
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
        <translation>针对整通电话，写入质检单</translation>
    </message>
    <message>
        <source>What to do differently, and how</source>
        <translation>给坐席的建议：哪里要改，怎样改</translation>
    </message>
    <message>
        <source>live</source>
        <translation>听音</translation>
    </message>
    <message>
        <source>Coaching note</source>
        <translation>辅导记录</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>What this session is about</source>
        <translation>本次辅导的主题</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Notes as you talk</source>
        <translation>边谈边记</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Begin the session</source>
        <translation>开始辅导</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>结束辅导</translation>
    </message>
    <message>
        <source>Acknowledge …</source>
        <translation>确认…</translation>
    </message>
    <message>
        <source>Sheet (PDF)</source>
        <translation>辅导记录单（PDF）</translation>
    </message>
    <message>
        <source>This session is held by {coach}: only they write in it.</source>
        <translation>本次辅导由 {coach} 进行：只有其本人可以写入。</translation>
    </message>
    <message>
        <source>This session is planned for {coach}. What you begin is a session of your own.</source>
        <translation>本次辅导安排给 {coach}。您开始的将是自己的辅导。</translation>
    </message>
    <message>
        <source>Begin the session to write notes and agree on action items. What you write is saved as you type.</source>
        <translation>开始辅导后即可写记录、商定改进措施。所写内容随时自动保存。</translation>
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
    <name>NoticeDialog</name>
    <message>
        <source>Publish a notice</source>
        <translation>发布通知</translation>
    </message>
    <message>
        <source>Everybody it goes to finds it in their notices. Who has read it is kept.</source>
        <translation>收件人可在“通知”中看到，并记录谁已阅读。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
</context>
<context>
    <name>NoticeEntry</name>
    <message>
        <source>I have read it</source>
        <translation>我已阅读</translation>
    </message>
</context>
<context>
    <name>NoticeFields</name>
    <message>
        <source>About</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Business rules</source>
        <translation>业务规则</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>质检发现</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Team leaders</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation>内训</translation>
    </message>
    <message>
        <source>Inspectors</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>QA leads</source>
        <translation>质检主管</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>About</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发布人</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Unread notices</source>
        <translation>未读通知</translation>
    </message>
</context>
<context>
    <name>NoticesPanel</name>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>发给我的</translation>
    </message>
    <message>
        <source>All notices</source>
        <translation>全部通知</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Withdraw the notice</source>
        <translation>撤回通知</translation>
    </message>
    <message>
        <source>Nobody is shown it any more. Who had read it stays known.</source>
        <translation>不再显示给任何人；谁读过仍有记录。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Publish a notice …</source>
        <translation>发布通知…</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>我已阅读</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Published: {title}</source>
        <translation>已发布：{title}</translation>
    </message>
    <message>
        <source>You have read everything.</source>
        <translation>已全部阅读。</translation>
    </message>
    <message>
        <source>No notice has been addressed to you yet.</source>
        <translation>还没有发给您的通知。</translation>
    </message>
    <message>
        <source>Nothing has been published yet. Tell people what has changed, and see who has read it.</source>
        <translation>还没有发布过通知。可把变更告知相关人员，并查看谁已阅读。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>To</source>
        <translation>发给</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>Optioned</name>
    <message>
        <source>“{key}” cannot be a key: a lower-case word of letters, digits, - and _ is needed, once.</source>
        <translation>“{key}”不能用作标识：须为小写单词，只含字母、数字、- 和 _，且不重复。</translation>
    </message>
</context>
<context>
    <name>OutlineEdits</name>
    <message>
        <source>New section</source>
        <translation>新评分类别</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新评分项</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Fill up</source>
        <translation>补足</translation>
    </message>
    <message>
        <source>+ Item</source>
        <translation>+ 评分项</translation>
    </message>
    <message>
        <source>+ Section</source>
        <translation>+ 评分类别</translation>
    </message>
    <message>
        <source>{points} points are still to be given.</source>
        <translation>还有 {points} 分没有分配。</translation>
    </message>
    <message>
        <source>{points} points too many are given.</source>
        <translation>多分配了 {points} 分。</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Outline of the scorecard</source>
        <translation>方案大纲</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>The system&apos;s default ({name})</source>
        <translation>系统默认（{name}）</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation>{name}（未连接）</translation>
    </message>
    <message>
        <source>It is used as soon as it is connected again.</source>
        <translation>重新连接后自动使用。</translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <source>Inspected</source>
        <translation>质检数</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均成绩</translation>
    </message>
    <message>
        <source>Pass rate</source>
        <translation>通过率</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>错误信息率</translation>
    </message>
    <message>
        <source>Free of critical errors</source>
        <translation>无致命错误</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Figures by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>Figures by group</source>
        <translation>分组数据</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>评分单</translation>
    </message>
    <message>
        <source>Nothing was inspected with this filter. Choose a longer period above.</source>
        <translation>此筛选条件下没有质检记录，请在上方选择更长的周期。</translation>
    </message>
    <message>
        <source>{total} evaluations, the {shown} lowest</source>
        <translation>共 {total} 份评分单，显示最低的 {shown} 份</translation>
    </message>
    <message>
        <source>{total} evaluations, lowest first</source>
        <translation>共 {total} 份评分单，低分在前</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{follow_ups} follow-ups, {tasks} action items</source>
        <translation>跟踪问题 {follow_ups} 项，改进措施 {tasks} 项</translation>
    </message>
    <message>
        <source>few: they say little</source>
        <translation>样本少，参考意义有限</translation>
    </message>
    <message>
        <source>before {value}</source>
        <translation>上期 {value}</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>compliance</source>
        <translation>合规</translation>
    </message>
    <message>
        <source>Average by day</source>
        <translation>日平均成绩</translation>
    </message>
    <message>
        <source>Average by month</source>
        <translation>月平均成绩</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Inspected: {n}</source>
        <translation>质检数：{n}</translation>
    </message>
    <message>
        <source>Nothing was inspected in this period.</source>
        <translation>本期没有质检记录。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
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
        <source>Inspector</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>few</source>
        <translation>样本少</translation>
    </message>
    <message>
        <source>below others</source>
        <translation>低于其他</translation>
    </message>
    <message>
        <source>above others</source>
        <translation>高于其他</translation>
    </message>
</context>
<context>
    <name>PackDialog</name>
    <message>
        <source>Work packs</source>
        <translation>离线任务包</translation>
    </message>
    <message>
        <source>Send work to a laptop</source>
        <translation>发任务到笔记本电脑</translation>
    </message>
    <message>
        <source>Take a pack in</source>
        <translation>接收离线包</translation>
    </message>
    <message>
        <source>Take results home</source>
        <translation>带回结果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PackPage</name>
    <message>
        <source>Save as …</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Choose the pack …</source>
        <translation>选择离线包…</translation>
    </message>
    <message>
        <source>Where the pack goes</source>
        <translation>离线包保存位置</translation>
    </message>
    <message>
        <source>Open a pack</source>
        <translation>打开离线包</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>PackReport</name>
    <message>
        <source>Taken in</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Same as before</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Assignments done</source>
        <translation>完成的任务</translation>
    </message>
    <message>
        <source>What was refused, and notes</source>
        <translation>未导入的内容和提示</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>{taken} taken in, {same} the same as before, {refused} refused, {done} assignments done.</source>
        <translation>接收 {taken} 份，未变 {same} 份，未导入 {refused} 份，完成任务 {done} 个。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>Made {time} by {who}</source>
        <translation>{time} 由 {who} 生成</translation>
    </message>
    <message>
        <source>{made}, for inspector {no}</source>
        <translation>{made}，质检员 {no}</translation>
    </message>
    <message>
        <source>Open assignments: {assignments} · calls: {calls} · recordings: {recordings} ({size} MB) · scorecards: {cards}</source>
        <translation>未完成任务 {assignments} 个 · 通话 {calls} 通 · 录音 {recordings} 条（{size} MB） · 质检方案 {cards} 个</translation>
    </message>
    <message>
        <source>Submitted evaluations: {evaluations} · calls: {calls}</source>
        <translation>已提交评分单 {evaluations} 份 · 通话 {calls} 通</translation>
    </message>
    <message>
        <source>Drafts: {drafts}. They are not in it, and stay where they were begun until they are submitted.</source>
        <translation>草稿 {drafts} 份，不在包内；提交之前留在填写处。</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>听评</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Scorecards</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>After scoring</source>
        <translation>评后跟进</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>PasswordFields</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>At least {count} characters. Whoever has it hears the recordings; nobody can recover it. Tell it by another way than the file.</source>
        <translation>至少 {count} 个字符。知道密码的人都能听到录音，密码遗失无法找回。请用文件以外的途径告知对方。</translation>
    </message>
</context>
<context>
    <name>PastDialog</name>
    <message>
        <source>A table (CSV, Excel) with a row for each evaluation and a column for each item, or a JSON list. Every row is scored anew; where the table gives another score, both are shown before anything is written.</source>
        <translation>表格（CSV、Excel）：每行一份评分单，每个评分项一列；或 JSON 列表。每行重新计分；与表中得分不同的，写入之前会并列显示。</translation>
    </message>
    <message>
        <source>Import past evaluations</source>
        <translation>导入以往评分单</translation>
    </message>
    <message>
        <source>As the headings say</source>
        <translation>按表头判断</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Points lost</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>The answers themselves</source>
        <translation>答案本身</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>Numbers are</source>
        <translation>数字表示</translation>
    </message>
    <message>
        <source>{count} can go in, {same} are known already, {refused} are left out.</source>
        <translation>可导入 {count} 份，已有 {same} 份，{refused} 份不导入。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Other score</source>
        <translation>得分不同</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>the table says {given}, its answers come to {computed}</source>
        <translation>表中为 {given}，按答案计为 {computed}</translation>
    </message>
    <message>
        <source>“{heading}” is no item and no field; it is left out</source>
        <translation>“{heading}”既不是评分项也不是字段，不导入</translation>
    </message>
    <message>
        <source>{count} went in, {same} were known already, {refused} were left out.</source>
        <translation>已导入 {count} 份，已有 {same} 份，{refused} 份未导入。</translation>
    </message>
</context>
<context>
    <name>PatternDialog</name>
    <message>
        <source>Names of recordings</source>
        <translation>录音文件名</translation>
    </message>
    <message>
        <source>&amp;Choose a file …</source>
        <translation>选择文件…(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Try on a folder …</source>
        <translation>用文件夹试一试…(&amp;T)</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{fit} of {all} names fit.</source>
        <translation>{all} 个文件名中有 {fit} 个符合。</translation>
    </message>
    <message>
        <source>Those that do not stand first.</source>
        <translation>不符合的排在最前。</translation>
    </message>
    <message>
        <source>There are no recordings in that folder.</source>
        <translation>该文件夹中没有录音。</translation>
    </message>
    <message>
        <source>in all folders</source>
        <translation>所有文件夹</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>位于 {folder}</translation>
    </message>
    <message>
        <source>It fits, but nothing is read from it.</source>
        <translation>符合，但未读出任何信息。</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>A recording</source>
        <translation>选择一条录音</translation>
    </message>
    <message>
        <source>Folder with recordings</source>
        <translation>录音文件夹</translation>
    </message>
    <message>
        <source>Names with what is read from them</source>
        <translation>文件名及识别结果</translation>
    </message>
    <message>
        <source>The sample name: choose a stretch of it</source>
        <translation>示例文件名：选取其中一段</translation>
    </message>
    <message>
        <source>Sample name</source>
        <translation>示例文件名</translation>
    </message>
    <message>
        <source>Choose a stretch with the mouse, or with Shift and the arrow keys, and say what it is:</source>
        <translation>用鼠标或 Shift 加方向键选取一段，并说明其含义：</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>书写格式</translation>
    </message>
    <message>
        <source>Empty: digits in the usual order.</source>
        <translation>留空：按常用顺序的数字。</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Where it holds</source>
        <translation>适用范围</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>first day of work</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>last day of work</source>
        <translation>离职日期</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>分机</translation>
    </message>
    <message>
        <source>from</source>
        <translation>自</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>mentor</source>
        <translation>师傅</translation>
    </message>
    <message>
        <source>teams of other days</source>
        <translation>其他时段的业务组</translation>
    </message>
    <message>
        <source> (from {day})</source>
        <translation>（{day} 起）</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>QA lead</source>
        <translation>质检主管</translation>
    </message>
    <message>
        <source>Team leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>内训</translation>
    </message>
    <message>
        <source>always</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>open</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>搜索人员</translation>
    </message>
    <message>
        <source>Name, number or extension</source>
        <translation>姓名、工号或分机</translation>
    </message>
    <message>
        <source>Teams and people</source>
        <translation>业务组与人员</translation>
    </message>
    <message>
        <source>&amp;Add …</source>
        <translation>添加…(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>导入…(&amp;I)</translation>
    </message>
    <message>
        <source>Choose somebody on the left.</source>
        <translation>请在左侧选择人员。</translation>
    </message>
    <message>
        <source>No agents yet</source>
        <translation>还没有坐席</translation>
    </message>
    <message>
        <source>Import a table with number, name, team, leader and extension (CSV or Excel), or add the first person by hand. Recordings and calls find their agents by number, extension or name.</source>
        <translation>请导入含工号、姓名、业务组、组长和分机的表格（CSV 或 Excel），或手工添加第一个人。录音和通话按工号、分机或姓名对应到坐席。</translation>
    </message>
    <message>
        <source>Import a table …</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Add a person …</source>
        <translation>添加人员…</translation>
    </message>
</context>
<context>
    <name>PeopleImportDialog</name>
    <message>
        <source>Import people</source>
        <translation>导入人员</translation>
    </message>
    <message>
        <source>&amp;Choose a table …</source>
        <translation>选择表格…(&amp;C)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>&amp;Save this list …</source>
        <translation>保存此列表…(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Table of people</source>
        <translation>人员表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save this list</source>
        <translation>保存此列表</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>no table chosen yet</source>
        <translation>尚未选择表格</translation>
    </message>
    <message>
        <source>A row for each person, or one for each stretch with “from” and “to”. Columns are known by their headings: number (工号), name (姓名), team (班组), role (角色), leader (组长), first and last day (入职日期, 离职日期), extension (分机), mentor (师傅), from (自), to (至). Drop the file here, or choose it.</source>
        <translation>每人一行；也可用“自”“至”两列，每个时段一行。按列标题识别各列：工号、姓名、业务组（班组）、角色、组长、入职日期、离职日期、分机、师傅、自、至。请把文件拖到这里，或点击选择。</translation>
    </message>
    <message>
        <source>Changes hold &amp;from</source>
        <translation>变更生效日期(&amp;F)</translation>
    </message>
    <message>
        <source>Changes hold from</source>
        <translation>变更生效日期</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>{people} in {teams} teams</source>
        <translation>{teams} 个业务组，共 {people} 人</translation>
    </message>
    <message>
        <source>Take this out, as if it had never been so?</source>
        <translation>要删除这条记录，视同从未有过吗？</translation>
    </message>
    <message>
        <source>Calls of these days are counted anew. Give it an end instead if it was.</source>
        <translation>这些日期的通话将重新归属。如果确有其事，请改为填写结束日期。</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PeopleTree</name>
    <message>
        <source>In no team</source>
        <translation>未分业务组</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>Nobody is called or numbered so.</source>
        <translation>没有此姓名或工号的人员。</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>All teams</source>
        <translation>全部业务组</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>自选日期</translation>
    </message>
    <message>
        <source>Kind of period</source>
        <translation>期间类型</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>期间自</translation>
    </message>
    <message>
        <source>Period to</source>
        <translation>期间至</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>The next period</source>
        <translation>下一期</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>By the day of the call</source>
        <translation>按通话日期</translation>
    </message>
    <message>
        <source>Past {count} months</source>
        <translation>近 {count} 个月</translation>
    </message>
    <message>
        <source>Past month</source>
        <translation>近一个月</translation>
    </message>
    <message>
        <source>All evaluations</source>
        <translation>全部评分单</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自定义时段…</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Name or number</source>
        <translation>姓名或工号</translation>
    </message>
</context>
<context>
    <name>PersonForms</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>staff number, such as 2031</source>
        <translation>员工工号，如 2031</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>工号(&amp;N)</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>姓名(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>角色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>业务组(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Leader</source>
        <translation>组长(&amp;L)</translation>
    </message>
    <message>
        <source>E&amp;xtension</source>
        <translation>分机(&amp;X)</translation>
    </message>
    <message>
        <source>First &amp;day of work</source>
        <translation>入职日期(&amp;D)</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>works here</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>&amp;Last day of work</source>
        <translation>离职日期(&amp;L)</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>编辑 {name}</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>自(&amp;F)</translation>
    </message>
    <message>
        <source>Calls and scores of the days before stay with the old team.</source>
        <translation>此前的通话和成绩仍归原业务组。</translation>
    </message>
    <message>
        <source>Move {name} to another team</source>
        <translation>把 {name} 调到其他业务组</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>调组</translation>
    </message>
    <message>
        <source>Whoever leaves stays in history and is given no new work. Empty: they have not left.</source>
        <translation>离职人员保留在历史中，不再分配新任务。留空表示在职。</translation>
    </message>
    <message>
        <source>Last day of work of {name}</source>
        <translation>{name} 的离职日期</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>离职日期(&amp;L)</translation>
    </message>
    <message>
        <source>The team is called so in history too; recordings and scores go along.</source>
        <translation>历史记录中的业务组也随之改名，录音和成绩不受影响。</translation>
    </message>
    <message>
        <source>Rename the team {team}</source>
        <translation>业务组 {team} 改名</translation>
    </message>
    <message>
        <source>Calls and scores of these days count for the team that stands here.</source>
        <translation>这些日期的通话和成绩归此处的业务组。</translation>
    </message>
    <message>
        <source>Correct a stretch in a team</source>
        <translation>更正业务组时段</translation>
    </message>
    <message>
        <source>A call that names the extension is theirs on these days.</source>
        <translation>这些日期内，注明此分机的通话归其所有。</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>分机</translation>
    </message>
    <message>
        <source>is the mentor</source>
        <translation>是师傅</translation>
    </message>
    <message>
        <source>is the apprentice</source>
        <translation>是徒弟</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>人员(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>身份(&amp;W)</translation>
    </message>
    <message>
        <source>Mentor and apprentice</source>
        <translation>师徒</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>always</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>open</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>&amp;To, included</source>
        <translation>至（含当日）(&amp;T)</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>In no team so far.</source>
        <translation>尚未分业务组。</translation>
    </message>
    <message>
        <source>No extension: calls that name one are not found.</source>
        <translation>没有分机：只注明分机的通话无法对应到此人。</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>分机</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>分机</translation>
    </message>
    <message>
        <source>None entered. Nobody is given work for days of absence.</source>
        <translation>没有登记。缺勤日不分配任务。</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In no pair. Mentor and apprentice do not score each other.</source>
        <translation>没有师徒关系。师徒之间互不评分。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Is the</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Mentors and apprentices</source>
        <translation>师徒</translation>
    </message>
    <message>
        <source>away</source>
        <translation>缺勤中</translation>
    </message>
    <message>
        <source>mentor</source>
        <translation>师傅</translation>
    </message>
    <message>
        <source>apprentice</source>
        <translation>徒弟</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>编辑…(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Move …</source>
        <translation>调组…(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Leave …</source>
        <translation>离职…(&amp;L)</translation>
    </message>
    <message>
        <source>left on {day}</source>
        <translation>{day} 离职</translation>
    </message>
    <message>
        <source>last day {day}</source>
        <translation>离职日期 {day}</translation>
    </message>
    <message>
        <source>in no team</source>
        <translation>未分业务组</translation>
    </message>
    <message>
        <source>leader {name}</source>
        <translation>组长 {name}</translation>
    </message>
    <message>
        <source>extension {number}</source>
        <translation>分机 {number}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Plan a coaching session</source>
        <translation>安排辅导</translation>
    </message>
    <message>
        <source>What this session is about</source>
        <translation>本次辅导的主题</translation>
    </message>
    <message>
        <source>Move the session</source>
        <translation>辅导改期</translation>
    </message>
    <message>
        <source>Choose an agent from the list: type a part of the name or the number.</source>
        <translation>请从列表中选择坐席：可输入部分姓名或工号。</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Strata</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>In the order of priority: a call belongs to the first one that it meets.</source>
        <translation>按优先顺序：通话归入最先符合的分层。</translation>
    </message>
    <message>
        <source>Earlier (Alt+Up)</source>
        <translation>上移（Alt+Up）</translation>
    </message>
    <message>
        <source>Later (Alt+Down)</source>
        <translation>下移（Alt+Down）</translation>
    </message>
    <message>
        <source>Remove the stratum (Del)</source>
        <translation>移除分层（Del）</translation>
    </message>
    <message>
        <source>Add a stratum</source>
        <translation>添加分层</translation>
    </message>
    <message>
        <source>Conditions of your own</source>
        <translation>自定义条件</translation>
    </message>
    <message>
        <source>New stratum</source>
        <translation>新分层</translation>
    </message>
</context>
<context>
    <name>PlanSettings</name>
    <message>
        <source>only calls with a recording</source>
        <translation>仅限有录音的通话</translation>
    </message>
    <message>
        <source>New staff, first months:</source>
        <translation>新员工，入职头几个月：</translation>
    </message>
    <message>
        <source>Average below the pass mark:</source>
        <translation>平均成绩低于合格线：</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>in these days</source>
        <translation>整个时段</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Usual periods</source>
        <translation>常用时段</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>Which calls</source>
        <translation>抽取范围</translation>
    </message>
    <message>
        <source>How many of each agent</source>
        <translation>每名坐席的配额</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Agents (numbers)</source>
        <translation>坐席（工号）</translation>
    </message>
    <message>
        <source>Business types</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>呼叫方向</translation>
    </message>
    <message>
        <source>At least, seconds</source>
        <translation>最短时长（秒）</translation>
    </message>
    <message>
        <source>Calls of each agent</source>
        <translation>每名坐席的通数</translation>
    </message>
    <message>
        <source>Months that somebody counts as new</source>
        <translation>视为新员工的月数</translation>
    </message>
    <message>
        <source>Calls of new staff</source>
        <translation>新员工的通数</translation>
    </message>
    <message>
        <source>Calls of agents below the pass mark</source>
        <translation>低于合格线的坐席的通数</translation>
    </message>
    <message>
        <source>What the quota is for</source>
        <translation>配额的周期</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>通</translation>
    </message>
    <message>
        <source>Every agent</source>
        <translation>每名坐席</translation>
    </message>
    <message>
        <source>The largest quota that applies to an agent holds.</source>
        <translation>坐席适用多个配额时，取最大的一个。</translation>
    </message>
</context>
<context>
    <name>Playlist</name>
    <message>
        <source>No clips yet. Evidence of evaluations and examples of the library can be put here.</source>
        <translation>还没有片段。可加入评分单的证据片段和示例库中的示例。</translation>
    </message>
    <message>
        <source>Play all</source>
        <translation>全部播放</translation>
    </message>
    <message>
        <source>Move up (Ctrl+Up)</source>
        <translation>上移（Ctrl+↑）</translation>
    </message>
    <message>
        <source>Move down (Ctrl+Down)</source>
        <translation>下移（Ctrl+↓）</translation>
    </message>
    <message>
        <source>Take out (Delete)</source>
        <translation>移除（Delete）</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>片段</translation>
    </message>
</context>
<context>
    <name>PointsEditor</name>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>Coaching: {agent}</source>
        <translation>辅导：{agent}</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>规范要求</translation>
    </message>
    <message>
        <source>What was heard</source>
        <translation>实际听到</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>On</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>← → one after the other · Space plays · Esc leaves</source>
        <translation>← → 逐个切换 · 空格播放 · Esc 退出</translation>
    </message>
    <message>
        <source>← → one after the other · Esc leaves</source>
        <translation>← → 逐个切换 · Esc 退出</translation>
    </message>
    <message>
        <source>No evaluation has been released to you yet.</source>
        <translation>还没有发布给您的评分单。</translation>
    </message>
    <message>
        <source>Latest evaluation · {time} · of {total} points, pass mark {mark}</source>
        <translation>最近的评分单 · {time} · 满分 {total}，合格线 {mark}</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>致命错误</translation>
    </message>
    <message>
        <source>Your average score, week by week</source>
        <translation>您的每周平均分</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of the report</source>
        <translation>报告预览</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
</context>
<context>
    <name>ProblemLine</name>
    <message>
        <source>What has to be handled</source>
        <translation>须处理的问题</translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <source>In the report: {name}</source>
        <translation>写入报告：{name}</translation>
    </message>
</context>
<context>
    <name>ProposalFields</name>
    <message>
        <source>Whole centre</source>
        <translation>全中心</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Aims at</source>
        <translation>目标指标</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>All scorecards</source>
        <translation>全部质检方案</translation>
    </message>
</context>
<context>
    <name>PublishCard</name>
    <message>
        <source>Publish the draft</source>
        <translation>发布草稿</translation>
    </message>
    <message>
        <source>From when it holds</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>For calls from</source>
        <translation>适用通话自</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <translation>yyyy-MM-dd</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Of any day</source>
        <translation>不限日期</translation>
    </message>
    <message>
        <source>For which business types</source>
        <translation>适用业务类型</translation>
    </message>
    <message>
        <source>Other types, separated by commas</source>
        <translation>其他类型，用逗号分隔</translation>
    </message>
    <message>
        <source>Other business types</source>
        <translation>其他业务类型</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>发布后</translation>
    </message>
    <message>
        <source>Evaluations given so far keep their version and their scores.</source>
        <translation>已有的评分单保留原版本和原成绩。</translation>
    </message>
    <message>
        <source>What stands against it</source>
        <translation>暂不能发布的原因</translation>
    </message>
    <message>
        <source>What is new in this version, in your words</source>
        <translation>用一句话写明本版更新内容</translation>
    </message>
    <message>
        <source>What is new in this version</source>
        <translation>本版更新内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>Changes against the version before</source>
        <translation>与上一版相比的变化</translation>
    </message>
    <message>
        <source>Publish “{title}”</source>
        <translation>发布“{title}”</translation>
    </message>
    <message>
        <source>The draft becomes version {number}. A published version never changes.</source>
        <translation>草稿将成为第 {number} 版。版本一经发布不再更改。</translation>
    </message>
    <message>
        <source>The draft says {day}. That is past and another version is published: today is chosen.</source>
        <translation>草稿写的是 {day}，该日期已过且已有其他版本发布，因此改选今天。</translation>
    </message>
    <message>
        <source>It is the first version of this scorecard.</source>
        <translation>这是本质检方案的第一版。</translation>
    </message>
    <message>
        <source>None chosen: calls of any business type that no other scorecard names.</source>
        <translation>未选：适用于没有专用质检方案的任何业务类型。</translation>
    </message>
    <message>
        <source>… and {n} more.</source>
        <translation>……另有 {n} 处。</translation>
    </message>
</context>
<context>
    <name>RawQuestions</name>
    <message>
        <source>G.711 A-law</source>
        <translation>G.711 A 律</translation>
    </message>
    <message>
        <source>G.711 µ-law</source>
        <translation>G.711 µ 律</translation>
    </message>
    <message>
        <source>PCM, 16 bit</source>
        <translation>PCM，16 位</translation>
    </message>
    <message>
        <source>VOX ADPCM (Dialogic)</source>
        <translation>VOX ADPCM（Dialogic）</translation>
    </message>
    <message>
        <source>G.726, 32 kbit/s</source>
        <translation>G.726，32 kbit/s</translation>
    </message>
    <message>
        <source>*{suffix} in {folder}: {count}</source>
        <translation>{folder}：*{suffix}，{count} 个</translation>
    </message>
    <message>
        <source>Codec of {what}</source>
        <translation>编码（{what}）</translation>
    </message>
    <message>
        <source>Sampling rate of {what}</source>
        <translation>采样率（{what}）</translation>
    </message>
    <message>
        <source>Channels of {what}</source>
        <translation>声道（{what}）</translation>
    </message>
    <message>
        <source>Mono</source>
        <translation>单声道</translation>
    </message>
    <message>
        <source>Two channels</source>
        <translation>双声道</translation>
    </message>
</context>
<context>
    <name>ReadersList</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读时间</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>阅读情况</translation>
    </message>
    <message>
        <source>Read by {read} of {all}; not yet by {waiting}</source>
        <translation>{all} 人中 {read} 人已读，{waiting} 人未读</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未读</translation>
    </message>
</context>
<context>
    <name>ReassignDialog</name>
    <message>
        <source>Reassign</source>
        <translation>改派</translation>
    </message>
    <message>
        <source>{calls} go to another inspector.</source>
        <translation>把 {calls}改派给其他质检员。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>改派给</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Recordings</name>
    <message>
        <source>Recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Search transcripts</source>
        <translation>搜索转写</translation>
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
    <name>ReleasePanel</name>
    <message>
        <source>To release</source>
        <translation>待发布</translation>
    </message>
    <message>
        <source>For approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>定时发布</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Evaluations on their way to agents</source>
        <translation>待发布给坐席的评分单</translation>
    </message>
    <message>
        <source>Not now but at a set time:</source>
        <translation>定时发布，不立即发布：</translation>
    </message>
    <message>
        <source>Time of the release</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>{count} evaluations go to their agents. What has been released stays released.</source>
        <translation>{count} 份评分单将发布给坐席。发布后不能收回。</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>It goes back to whoever scored it, to be corrected.</source>
        <translation>退回给评分人更正。</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>It is not released; it can be released later.</source>
        <translation>暂不发布，以后仍可发布。</translation>
    </message>
    <message>
        <source>Release …</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Send back …</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Take off …</source>
        <translation>撤下…</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge …</source>
        <translation>确认…(&amp;K)</translation>
    </message>
    <message>
        <source>A&amp;ppeal …</source>
        <translation>申诉…(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Issued reports …</source>
        <translation>已发质检报告…(&amp;I)</translation>
    </message>
    <message>
        <source>Sheet for the agent</source>
        <translation>坐席质检单</translation>
    </message>
    <message>
        <source>Open on the desk</source>
        <translation>打开听评</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Everything that was submitted has been released.</source>
        <translation>已提交的评分单均已发布。</translation>
    </message>
    <message>
        <source>Nothing waits for a second inspector’s approval.</source>
        <translation>没有等待另一名质检员审批的评分单。</translation>
    </message>
    <message>
        <source>No release is planned.</source>
        <translation>没有定时发布的评分单。</translation>
    </message>
    <message>
        <source>Nothing has been released yet. Choose submitted evaluations and release them.</source>
        <translation>还没有发布过评分单。请选择已提交的评分单发布。</translation>
    </message>
    <message>
        <source>Released {when}.</source>
        <translation>已于 {when} 发布。</translation>
    </message>
    <message>
        <source>Appeals until {when}.</source>
        <translation>申诉截止 {when}。</translation>
    </message>
    <message>
        <source>Acknowledged {when}.</source>
        <translation>已于 {when} 确认。</translation>
    </message>
    <message>
        <source>Not acknowledged yet.</source>
        <translation>尚未确认。</translation>
    </message>
    <message>
        <source>This is what the agent sees:</source>
        <translation>坐席看到的内容：</translation>
    </message>
    <message>
        <source>Sent back: {why}</source>
        <translation>已退回：{why}</translation>
    </message>
    <message>
        <source>Goes out {when}.</source>
        <translation>将于 {when} 发布。</translation>
    </message>
    <message>
        <source>Waits for the approval of somebody who did not score it.</source>
        <translation>等待评分人以外的人审批。</translation>
    </message>
    <message>
        <source>Submitted {when}; its agent does not see it yet.</source>
        <translation>{when} 提交，坐席尚看不到。</translation>
    </message>
    <message>
        <source>{count} done.</source>
        <translation>完成 {count} 份。</translation>
    </message>
    <message>
        <source>{count} released.</source>
        <translation>已发布 {count} 份。</translation>
    </message>
    <message>
        <source>{count} not: {reason}</source>
        <translation>未完成 {count} 份：{reason}</translation>
    </message>
    <message>
        <source>{agent} has acknowledged.</source>
        <translation>{agent} 已确认。</translation>
    </message>
    <message>
        <source>The appeal is filed.</source>
        <translation>申诉已提交。</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report back on a follow-up</source>
        <translation>反馈跟踪问题</translation>
    </message>
    <message>
        <source>Report back</source>
        <translation>反馈</translation>
    </message>
</context>
<context>
    <name>ReportFields</name>
    <message>
        <source>Callback service number (required)</source>
        <translation>回呼服务编号（必填）</translation>
    </message>
    <message>
        <source>It looks like {form} (# is a digit).</source>
        <translation>格式为 {form}（# 为一位数字）。</translation>
    </message>
    <message>
        <source>The number under which the callback service keeps this call.</source>
        <translation>回呼服务保存该通话所用的编号。</translation>
    </message>
    <message>
        <source>What was done, and what came of it</source>
        <translation>处理情况与结果</translation>
    </message>
    <message>
        <source>Reported back by</source>
        <translation>反馈人</translation>
    </message>
</context>
<context>
    <name>ReportParts</name>
    <message>
        <source>Key problems</source>
        <translation>重点问题</translation>
    </message>
    <message>
        <source>Tracked problems</source>
        <translation>跟踪问题</translation>
    </message>
    <message>
        <source>What was inspected with care</source>
        <translation>重点监控内容</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>监控数据</translation>
    </message>
    <message>
        <source>Problem recordings</source>
        <translation>问题录音</translation>
    </message>
    <message>
        <source>Months against the standard</source>
        <translation>各月与标准对比</translation>
    </message>
    <message>
        <source>KPI board</source>
        <translation>KPI 看板</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>抽样</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>&amp;Save the report …</source>
        <translation>保存报告…(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take back …</source>
        <translation>撤销导入…(&amp;T)</translation>
    </message>
    <message>
        <source>Rows left out and warnings</source>
        <translation>未导入的行和警告</translation>
    </message>
    <message>
        <source>In</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Taken back: {removed} gone, {restored} as before.</source>
        <translation>已撤销：移除 {removed} 条，恢复 {restored} 条。</translation>
    </message>
    <message>
        <source>{count} had to stay; the reasons stand below.</source>
        <translation>{count} 条须保留，原因见下。</translation>
    </message>
    <message>
        <source>Taken back on {at}.</source>
        <translation>已于 {at} 撤销。</translation>
    </message>
    <message>
        <source>Cancelled: what came in before stays, and can be taken back.</source>
        <translation>已取消：此前导入的保留，可以撤销。</translation>
    </message>
    <message>
        <source>Not finished: the figures follow at its end. What has come in can be taken back.</source>
        <translation>未结束：结束后给出数字。已导入的可以撤销。</translation>
    </message>
    <message>
        <source>Everything went in.</source>
        <translation>已全部导入。</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>File or call</source>
        <translation>文件或通话</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ReportsDialog</name>
    <message>
        <source>Issued reports</source>
        <translation>已发质检报告</translation>
    </message>
    <message>
        <source>&amp;Issue</source>
        <translation>登记发布(&amp;I)</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>全部业务组</translation>
    </message>
    <message>
        <source>The time to appeal against what it tells of starts anew on the day of its issue, where that is later than the release; follow-ups that wait for it start as well.</source>
        <translation>报告所涉评分单的申诉期限自报告发布日重新起算（晚于评分单发布日时）；等待该报告的问题跟踪也开始计时。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>期间自</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Remark (not required)</source>
        <translation>备注（可不填）</translation>
    </message>
    <message>
        <source>Issued so far</source>
        <translation>已发布的报告</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>By</source>
        <translation>发布人</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Nothing was inspected in this period. Choose another one above.</source>
        <translation>本期没有质检记录，请在上方选择其他周期。</translation>
    </message>
    <message>
        <source>&amp;Back to the draft</source>
        <translation>返回草稿(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Issue…</source>
        <translation>签发(&amp;I)…</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>No. {number}, as it was issued</source>
        <translation>{number} 号，签发时的内容</translation>
    </message>
    <message>
        <source>Draft; issued as No. {number}</source>
        <translation>草稿；已签发为 {number} 号</translation>
    </message>
    <message>
        <source>Draft, not issued</source>
        <translation>草稿，未签发</translation>
    </message>
    <message>
        <source>&amp;Amend…</source>
        <translation>修订(&amp;A)…</translation>
    </message>
    <message>
        <source>{number}, amendment {amendment}</source>
        <translation>{number}，修订 {amendment}</translation>
    </message>
    <message>
        <source>Remark (not required)</source>
        <translation>备注（选填）</translation>
    </message>
    <message>
        <source>The report gets its number, and its figures stay as they are now. The two working days of follow-ups and the time to appeal start today. Each team leader gets an extract of the own team.</source>
        <translation>报告获得编号，数据就此固定。跟踪问题的两个工作日和申诉时限从今天开始计算。各组长得到只含本业务组内容的摘录。</translation>
    </message>
    <message>
        <source>Issue the report</source>
        <translation>签发报告</translation>
    </message>
    <message>
        <source>&amp;Issue</source>
        <translation>签发(&amp;I)</translation>
    </message>
    <message>
        <source>The figures of today become an amendment to No. {number}. What was issued stays as it is, and no clock starts anew. Where nothing has changed, no amendment is made.</source>
        <translation>以今天的数据对 {number} 号报告作修订。已签发的内容保持不变，各项时限不重新计算。没有变化时不产生修订。</translation>
    </message>
    <message>
        <source>Amend the report</source>
        <translation>修订报告</translation>
    </message>
    <message>
        <source>&amp;Amend</source>
        <translation>修订(&amp;A)</translation>
    </message>
    <message>
        <source>Files written: {n}.</source>
        <translation>已写出 {n} 个文件。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>报告存放的文件夹</translation>
    </message>
    <message>
        <source>All formats</source>
        <translation>全部格式</translation>
    </message>
    <message>
        <source>All formats, into another folder…</source>
        <translation>全部格式，另选文件夹…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已签发</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Everything that was submitted on this machine goes into one file for the centre, without recordings. It may be made as often as you like: what is known there already stays as it is.</source>
        <translation>本机已提交的全部评分写入一个文件，交回中心，不含录音。可多次生成：中心已有的内容不受影响。</translation>
    </message>
    <message>
        <source>Make the pack of results</source>
        <translation>生成结果包</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>The pack of results is written.</source>
        <translation>结果包已生成。</translation>
    </message>
</context>
<context>
    <name>RetireCard</name>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>No calls from this day on</source>
        <translation>自此日起的通话不再适用</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <translation>yyyy-MM-dd</translation>
    </message>
    <message>
        <source>First day without it</source>
        <translation>停用起始日</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why it is not used any more</source>
        <translation>为什么不再使用</translation>
    </message>
    <message>
        <source>Stays on record</source>
        <translation>留存备查</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>停用后</translation>
    </message>
    <message>
        <source>Evaluations given under it stay as they are. Retiring cannot be taken back.</source>
        <translation>已按它评定的评分单保持不变。停用后不能恢复。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>RetireDialog</name>
    <message>
        <source>Retire {version} of “{title}”</source>
        <translation>停用“{title}”{version}</translation>
    </message>
    <message>
        <source>An older version does not come back in its place.</source>
        <translation>旧版本不会因此恢复使用。</translation>
    </message>
</context>
<context>
    <name>RowLine</name>
    <message>
        <source>Key of row {number}</source>
        <translation>第 {number} 行的标识</translation>
    </message>
    <message>
        <source>Move or remove this row</source>
        <translation>移动或删除此行</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Keys</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Show the keys by which answers, conditions and suggestions know the rows</source>
        <translation>显示标识：评分结果、条件和建议靠它认出各行</translation>
    </message>
</context>
<context>
    <name>RowNode</name>
    <message>
        <source>What the condition asks about</source>
        <translation>条件所问的内容</translation>
    </message>
    <message>
        <source>Is or is not</source>
        <translation>是或不是</translation>
    </message>
    <message>
        <source>Name of the field, as the call&apos;s data have it</source>
        <translation>字段名，与通话数据中的一致</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>字段名</translation>
    </message>
    <message>
        <source>Change or remove this condition</source>
        <translation>更改或删除此条件</translation>
    </message>
    <message>
        <source>Join with another in a group</source>
        <translation>与另一条件组合</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>删除此条件</translation>
    </message>
    <message>
        <source>has</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>has not</source>
        <translation>不包含</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>{name} (cannot be asked here)</source>
        <translation>{name}（此处不能用）</translation>
    </message>
    <message>
        <source>“{text}” cannot be a value here: a number is needed.</source>
        <translation>此处不能填“{text}”：须为数字。</translation>
    </message>
</context>
<context>
    <name>RuleLine</name>
    <message>
        <source>Remove this rule: {rule}</source>
        <translation>删除此规则：{rule}</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>删除此规则</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Up and Down choose, Left and Right move.</source>
        <translation>上下键选择，左右键移动。</translation>
    </message>
    <message>
        <source>Pass mark {mark}</source>
        <translation>合格线 {mark}</translation>
    </message>
    <message>
        <source>“{title}” from {points}</source>
        <translation>“{title}”{points} 分起</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>“Not applicable” is an answer</source>
        <translation>可评“不适用”</translation>
    </message>
    <message>
        <source>Comment is required</source>
        <translation>评语必填</translation>
    </message>
    <message>
        <source>Evidence is required</source>
        <translation>证据必附</translation>
    </message>
    <message>
        <source>If it happened, it is an information error</source>
        <translation>发生即计为错误信息</translation>
    </message>
    <message>
        <source>A lost point is an information error</source>
        <translation>扣分即计为错误信息</translation>
    </message>
    <message>
        <source>As the card: {rule}</source>
        <translation>同方案：{rule}</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不要求</translation>
    </message>
    <message>
        <source>If it happened</source>
        <translation>发生时</translation>
    </message>
    <message>
        <source>Below full points</source>
        <translation>扣分时</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
</context>
<context>
    <name>Sampling</name>
    <message>
        <source>Sampling</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>Sampling plans</source>
        <translation>抽样方案</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Work packs …</source>
        <translation>离线任务包…</translation>
    </message>
    <message>
        <source>Draw …</source>
        <translation>抽样…</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>抽样批次</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>SamplingPage</name>
    <message>
        <source>More about this plan</source>
        <translation>方案的更多操作</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Monthly sampling</source>
        <translation>月度抽样</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title}（副本）</translation>
    </message>
    <message>
        <source>Import a sampling plan</source>
        <translation>导入抽样方案</translation>
    </message>
    <message>
        <source>Sampling plans</source>
        <translation>抽样方案</translation>
    </message>
    <message>
        <source>Export the sampling plan</source>
        <translation>导出抽样方案</translation>
    </message>
    <message>
        <source>Remove the plan “{title}”?</source>
        <translation>要删除方案“{title}”吗？</translation>
    </message>
    <message>
        <source>Draws that were made with it stay, with their ledgers.</source>
        <translation>已按它抽取的批次及其台账会保留。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{calls} calls are in the inspectors&apos; hands.</source>
        <translation>已把 {calls} 通交给质检员。</translation>
    </message>
    <message>
        <source>The plan is written to {file}.</source>
        <translation>方案已写入 {file}。</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>抽样批次</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>No sampling plans yet</source>
        <translation>还没有抽样方案</translation>
    </message>
    <message>
        <source>Make a plan: it says how many calls of each agent are heard, and what must not be missed.</source>
        <translation>请新建方案：规定每名坐席抽听多少通，哪些不可遗漏。</translation>
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
    <name>ScaleEditor</name>
    <message>
        <source>Even steps</source>
        <translation>均匀分级</translation>
    </message>
    <message>
        <source>Named levels</source>
        <translation>命名等级</translation>
    </message>
    <message>
        <source>Highest level</source>
        <translation>最高级</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>得分比例（%）</translation>
    </message>
    <message>
        <source>Levels, the lowest first</source>
        <translation>各等级，由低到高</translation>
    </message>
    <message>
        <source>Add a level</source>
        <translation>添加等级</translation>
    </message>
    <message>
        <source>How well it was done</source>
        <translation>等级名称</translation>
    </message>
    <message>
        <source>Level → points that it earns</source>
        <translation>等级 → 得分</translation>
    </message>
</context>
<context>
    <name>Scorecards</name>
    <message>
        <source>Scorecards</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>Start from …</source>
        <translation>从现有方案开始…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Edit as a new draft</source>
        <translation>编辑为新草稿</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>征求意见</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>权重建议</translation>
    </message>
</context>
<context>
    <name>ScorecardsPage</name>
    <message>
        <source>Only to be read</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>No scorecards yet</source>
        <translation>还没有质检方案</translation>
    </message>
    <message>
        <source>Start from one of the starter scorecards, import the one you have, or make a new one.</source>
        <translation>可以从现成方案开始、导入已有的评分表，或新建一份。</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Add …</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>SectionEditor</name>
    <message>
        <source>Title of the section</source>
        <translation>评分类别名称</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>评分类别</translation>
    </message>
    <message>
        <source>{items} items, {points} of {total} points.</source>
        <translation>共 {items} 项，占 {points} 分，总分 {total} 分。</translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>An inspector&apos;s open calls with their recordings and scorecards go into one file, sealed with a password. On the laptop it is taken in, scored without a network, and the results come home as a file.</source>
        <translation>把一名质检员未完成的通话连同录音和质检方案写入一个带密码的加密文件。在笔记本电脑上接收后可离线评分，结果再以文件带回。</translation>
    </message>
    <message>
        <source>Make the work pack</source>
        <translation>生成离线任务包</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Which assignments</source>
        <translation>任务范围</translation>
    </message>
    <message>
        <source>Everything open</source>
        <translation>全部未完成任务</translation>
    </message>
    <message>
        <source>Nobody has open work. Assign calls first.</source>
        <translation>没有未完成的任务。请先分配通话。</translation>
    </message>
    <message>
        <source>Of the draw {plan}, {day}, seed {seed}</source>
        <translation>抽样批次 {plan}，{day}，随机种子 {seed}</translation>
    </message>
    <message>
        <source>The work pack is written.</source>
        <translation>离线任务包已生成。</translation>
    </message>
</context>
<context>
    <name>SessionPanel</name>
    <message>
        <source>Sessions with this agent</source>
        <translation>该坐席的辅导</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>展示</translation>
    </message>
    <message>
        <source>Recent evaluations</source>
        <translation>近期评分单</translation>
    </message>
    <message>
        <source>Nothing has been released to the agent yet.</source>
        <translation>还没有发布给该坐席的内容。</translation>
    </message>
    <message>
        <source>Show what is not released</source>
        <translation>显示未发布的内容</translation>
    </message>
    <message>
        <source>For the coach alone: the agent may not see these yet.</source>
        <translation>仅供辅导人查看：坐席尚不能看到。</translation>
    </message>
    <message>
        <source>Open action items</source>
        <translation>未完成的改进措施</translation>
    </message>
    <message>
        <source>Notes made while listening</source>
        <translation>听音时所记</translation>
    </message>
    <message>
        <source>Sections against the team</source>
        <translation>各评分类别与业务组对比</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Add an example of others …</source>
        <translation>添加他人的示例…</translation>
    </message>
    <message>
        <source>Sessions that are due</source>
        <translation>待进行的辅导</translation>
    </message>
    <message>
        <source>Show what is not released ({count})</source>
        <translation>显示未发布的内容（{count}）</translation>
    </message>
    <message>
        <source>Nothing was scored of {agent} in these weeks.</source>
        <translation>这几周没有 {agent} 的评分。</translation>
    </message>
    <message>
        <source>Clips to listen to</source>
        <translation>可听片段</translation>
    </message>
    <message>
        <source>Who sits here?</source>
        <translation>请选择辅导对象</translation>
    </message>
    <message>
        <source>Type an agent&apos;s name or number above. Their recent evaluations, their trend, the clips that prove it and your notes come together here.</source>
        <translation>在上方输入坐席的姓名或工号，近期评分单、趋势、证据片段和您的记录会汇集在此。</translation>
    </message>
    <message>
        <source>Due for coaching</source>
        <translation>待辅导</translation>
    </message>
    <message>
        <source>open follow-ups: {count}</source>
        <translation>未结跟踪问题：{count}</translation>
    </message>
    <message>
        <source>open appeals: {count}</source>
        <translation>未结申诉：{count}</translation>
    </message>
    <message>
        <source>Time spent together: {time}</source>
        <translation>已辅导时长：{time}</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Example of others</source>
        <translation>他人示例</translation>
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
        <source>Sound output</source>
        <translation>声音输出</translation>
    </message>
    <message>
        <source>Sound &amp;output</source>
        <translation>输出设备(&amp;O)</translation>
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
        <source>After a &amp;pause, go back by</source>
        <translation>续播回退(&amp;P)</translation>
    </message>
    <message>
        <source>After a pause, go back by</source>
        <translation>续播回退</translation>
    </message>
    <message>
        <source>&amp;Slow replay of the last</source>
        <translation>慢速重听时长(&amp;S)</translation>
    </message>
    <message>
        <source>Slow replay of the last</source>
        <translation>慢速重听时长</translation>
    </message>
    <message>
        <source>Speed of the slow &amp;replay</source>
        <translation>慢速重听倍速(&amp;R)</translation>
    </message>
    <message>
        <source>Speed of the slow replay</source>
        <translation>慢速重听倍速</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>Skip si&amp;lence</source>
        <translation>跳过静默(&amp;K)</translation>
    </message>
    <message>
        <source>Skip silence</source>
        <translation>跳过静默</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Level the &amp;voices: a quiet customer as loud as the agent</source>
        <translation>均衡音量：让小声的客户与坐席一样响(&amp;V)</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>打字</translation>
    </message>
    <message>
        <source>Pause while I &amp;type, go on 2 s after the last key</source>
        <translation>打字时暂停，停手 2 秒后续播(&amp;T)</translation>
    </message>
    <message>
        <source>Marks and waveform</source>
        <translation>标记与波形</translation>
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
        <source>Reaction ti&amp;me</source>
        <translation>反应时间(&amp;M)</translation>
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
        <source>Label silences &amp;from</source>
        <translation>标注静默的最短时长(&amp;F)</translation>
    </message>
    <message>
        <source>Label silences from</source>
        <translation>标注静默的最短时长</translation>
    </message>
    <message>
        <source>Telling voices on &amp;noisy lines</source>
        <translation>嘈杂线路的语音判定(&amp;N)</translation>
    </message>
    <message>
        <source>Telling voices on noisy lines</source>
        <translation>嘈杂线路的语音判定</translation>
    </message>
    <message>
        <source>For everybody in this workspace; holds for what is analysed from now on.</source>
        <translation>对本工作区所有人生效；只影响此后的分析。</translation>
    </message>
    <message>
        <source>For all inspectors</source>
        <translation>对所有质检员生效</translation>
    </message>
    <message>
        <source>Blind scoring</source>
        <translation>盲评</translation>
    </message>
    <message>
        <source>&amp;Hide agent and team until the evaluation is submitted</source>
        <translation>提交评分单之前隐藏坐席和业务组(&amp;H)</translation>
    </message>
    <message>
        <source>Leads, team leaders and trainers see everything. What agents say of themselves can still be heard.</source>
        <translation>质检主管、组长和内训仍可看到全部信息。坐席在通话中自报的内容仍能听到。</translation>
    </message>
    <message>
        <source>Working time is &amp;idle after</source>
        <translation>计为空闲的无操作时长(&amp;I)</translation>
    </message>
    <message>
        <source>Working time is idle after so many seconds</source>
        <translation>无操作多少秒后计为空闲</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>&amp;Country or region</source>
        <translation>国家或地区(&amp;C)</translation>
    </message>
    <message>
        <source>Country or region whose working days hold</source>
        <translation>采用哪个国家或地区的工作日</translation>
    </message>
    <message>
        <source>A working day &amp;ends at</source>
        <translation>工作日结束时刻(&amp;E)</translation>
    </message>
    <message>
        <source>When a working day ends</source>
        <translation>工作日的结束时刻</translation>
    </message>
    <message>
        <source>Time for &amp;appeals</source>
        <translation>申诉期限(&amp;A)</translation>
    </message>
    <message>
        <source>Working days to hand in appeals</source>
        <translation>提交申诉的工作日数</translation>
    </message>
    <message>
        <source> working days</source>
        <translation> 个工作日</translation>
    </message>
    <message>
        <source>Time for &amp;follow-ups</source>
        <translation>问题反馈期限(&amp;F)</translation>
    </message>
    <message>
        <source>Working days to report back on follow-ups</source>
        <translation>跟踪问题反馈的工作日数</translation>
    </message>
    <message>
        <source>Time to &amp;decide an appeal</source>
        <translation>申诉复核期限(&amp;D)</translation>
    </message>
    <message>
        <source>Working days to decide an appeal</source>
        <translation>复核申诉的工作日数</translation>
    </message>
    <message>
        <source>What runs already keeps the end it was given.</source>
        <translation>已开始计算的期限保持不变。</translation>
    </message>
    <message>
        <source>Callback numbers look like</source>
        <translation>回呼服务编号格式</translation>
    </message>
    <message>
        <source>Form of callback service numbers</source>
        <translation>回呼服务编号的格式</translation>
    </message>
    <message>
        <source>A &amp;second inspector approves what is released</source>
        <translation>发布须由另一名质检员批准(&amp;S)</translation>
    </message>
    <message>
        <source>Agents see who sco&amp;red them</source>
        <translation>坐席可看到评分人(&amp;R)</translation>
    </message>
    <message>
        <source>Next holidays</source>
        <translation>近期节假日</translation>
    </message>
    <message>
        <source>&amp;Own days</source>
        <translation>自定日期(&amp;O)</translation>
    </message>
    <message>
        <source>Days on which you work, or do not, whatever the country does</source>
        <translation>不论国家如何规定，本中心上班或休息的日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day off or working day</source>
        <translation>休息日或工作日</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <translation>日期名称</translation>
    </message>
    <message>
        <source>What the day is called</source>
        <translation>该日的名称</translation>
    </message>
    <message>
        <source>A&amp;dd day</source>
        <translation>添加日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Remove day</source>
        <translation>删除日期(&amp;R)</translation>
    </message>
    <message>
        <source>Remove the day that is chosen in the list (Del)</source>
        <translation>删除列表中所选的日期（Del）</translation>
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
    <message>
        <source>Gentle: silences of {seconds} s and more</source>
        <translation>宽松：{seconds} 秒以上的静默</translation>
    </message>
    <message>
        <source>Normal: silences of {seconds} s and more</source>
        <translation>标准：{seconds} 秒以上的静默</translation>
    </message>
    <message>
        <source>Strict: also noises and breath, from {seconds} s</source>
        <translation>严格：{seconds} 秒以上，含杂音和呼吸声</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>As usual</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>More strictly: the lines are noisy</source>
        <translation>更严格：线路嘈杂</translation>
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
    <name>SignaturePad</name>
    <message>
        <source>Field to sign in</source>
        <translation>签名栏</translation>
    </message>
    <message>
        <source>Sign here with mouse or pen</source>
        <translation>请用鼠标或触控笔在此签名</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>as everywhere</source>
        <translation>与全局相同</translation>
    </message>
    <message>
        <source>left channel</source>
        <translation>左声道</translation>
    </message>
    <message>
        <source>right channel</source>
        <translation>右声道</translation>
    </message>
    <message>
        <source>not the same for all</source>
        <translation>不统一</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Times are in</source>
        <translation>时间所用时区</translation>
    </message>
    <message>
        <source>Agents are on the</source>
        <translation>坐席所在声道</translation>
    </message>
    <message>
        <source>What stays empty is not the same for all calls of the folder.</source>
        <translation>留空表示该文件夹内各通话不统一。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>What holds for a folder and everything below it, or for a recorder&apos;s names. It counts where neither the recording&apos;s own files nor a log know better, and for what is imported from now on.</source>
        <translation>对某个文件夹及其下级，或某种录音系统的文件名统一适用的设定。录音的随附文件和话单都没有说明时才采用，只影响此后导入的内容。</translation>
    </message>
    <message>
        <source>Nothing has been said yet: times are in the site&apos;s zone, agents on the left channel.</source>
        <translation>尚未设定：时间按本中心时区，坐席在左声道。</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左声道</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右声道</translation>
    </message>
    <message>
        <source>Folder or recorder</source>
        <translation>文件夹或录音系统</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Agent on</source>
        <translation>坐席声道</translation>
    </message>
    <message>
        <source>Holds for all its calls</source>
        <translation>全部通话统一的字段</translation>
    </message>
    <message>
        <source>Names of {recorder}</source>
        <translation>{recorder} 的文件名</translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Folders and recorders</source>
        <translation>文件夹与录音系统</translation>
    </message>
    <message>
        <source>Names of recordings</source>
        <translation>录音文件名</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Add a &amp;folder …</source>
        <translation>添加文件夹…(&amp;F)</translation>
    </message>
    <message>
        <source>Add a &amp;recorder</source>
        <translation>添加录音系统(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Change …</source>
        <translation>更改…(&amp;C)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Folder with recordings</source>
        <translation>录音文件夹</translation>
    </message>
</context>
<context>
    <name>SpanList</name>
    <message>
        <source>Nothing yet. A lost point asks for its evidence;
drag on the waveform to choose a span.</source>
        <translation>暂无。扣分须附证据；
在波形上拖动可选取片段。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note of the mark</source>
        <translation>标记的备注</translation>
    </message>
</context>
<context>
    <name>SpanMenus</name>
    <message>
        <source>Export this span…</source>
        <translation>导出此片段…</translation>
    </message>
    <message>
        <source>Cover this span when handing on</source>
        <translation>此片段待脱敏</translation>
    </message>
    <message>
        <source>Mark as an example…</source>
        <translation>标为示例…</translation>
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
        <source>Done: everything that was assigned to you is scored.</source>
        <translation>已完成：分配给您的任务全部评完。</translation>
    </message>
    <message>
        <source>The page of today shows the day; more calls are on the page of recordings.</source>
        <translation>当天情况见“今日”页，更多通话见“录音”页。</translation>
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
        <translation>评分单已提交，不再变动；更正将产生新修订版。</translation>
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
    <name>StartCard</name>
    <message>
        <source>Start a scorecard</source>
        <translation>建立质检方案</translation>
    </message>
    <message>
        <source>A starter scorecard</source>
        <translation>现成方案</translation>
    </message>
    <message>
        <source>A copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Starter scorecards</source>
        <translation>现成质检方案</translation>
    </message>
    <message>
        <source>Scorecards and their versions</source>
        <translation>质检方案及其版本</translation>
    </message>
    <message>
        <source>A scorecard as your centre has it: an Excel or CSV table of items and points, or a YAML or JSON file. You see what is made of it before anything is kept.</source>
        <translation>本中心现有的评分表：列有评分项和分值的 Excel 或 CSV 表格，或 YAML、JSON 文件。先看到生成的质检方案，再决定是否保留。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Drop a file here, or choose one</source>
        <translation>把文件拖到这里，或选择文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>One empty section and three score bands: sections and items are yours to add.</source>
        <translation>一个空评分类别和三个分数段：评分类别和评分项由您添加。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Title of the scorecard</source>
        <translation>质检方案名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Key of the scorecard</source>
        <translation>质检方案标识</translation>
    </message>
    <message>
        <source>A lower-case word that stays the same from version to version</source>
        <translation>小写单词，各版本沿用不变</translation>
    </message>
    <message>
        <source>Open that draft</source>
        <translation>打开已有草稿</translation>
    </message>
    <message>
        <source>Replace it: what it holds is lost</source>
        <translation>替换：已有草稿的内容将丢失</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <source>Team leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>内训</translation>
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
    <name>StartFromDialog</name>
    <message>
        <source>{title}   ·   {n} items, for {types}</source>
        <translation>{title}   ·   {n} 项，{types}</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title}（副本）</translation>
    </message>
    <message>
        <source>New scorecard</source>
        <translation>新质检方案</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Scorecard file</source>
        <translation>质检方案文件</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>新评分类别</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>优秀</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Unqualified</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Scorecards</source>
        <translation>质检方案</translation>
    </message>
</context>
<context>
    <name>StrataTable</name>
    <message>
        <source>Stratum</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>To be drawn</source>
        <translation>拟抽取</translation>
    </message>
    <message>
        <source>Strata in the order of priority</source>
        <translation>按优先顺序的分层</translation>
    </message>
    <message>
        <source>everything else</source>
        <translation>其余全部</translation>
    </message>
</context>
<context>
    <name>StratumEditor</name>
    <message>
        <source>Everything that no stratum above has taken. It has no conditions.</source>
        <translation>上面各分层都未归入的通话，不设条件。</translation>
    </message>
    <message>
        <source>Name of the stratum</source>
        <translation>分层名称</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Share of each agent&apos;s quota</source>
        <translation>占每名坐席配额的比例</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Suggested: {value} — {why}</source>
        <translation>建议：{value}。{why}</translation>
    </message>
    <message>
        <source>Suggested and accepted: {value} — {why}</source>
        <translation>建议已采纳：{value}。{why}</translation>
    </message>
    <message>
        <source>Suggested and rejected: {value} — {why}</source>
        <translation>建议已驳回：{value}。{why}</translation>
    </message>
    <message>
        <source>Play this span</source>
        <translation>播放此片段</translation>
    </message>
    <message>
        <source>Play {span}</source>
        <translation>播放 {span}</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>no file chosen yet</source>
        <translation>尚未选择文件</translation>
    </message>
    <message>
        <source>What the rows come to</source>
        <translation>各行结果</translation>
    </message>
    <message>
        <source>&amp;Choose a file …</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>TakePage</name>
    <message>
        <source>A work pack on the laptop, or results at the centre. You see what is in it before anything is written; taking the same pack in twice changes nothing.</source>
        <translation>在笔记本电脑上接收离线任务包，或在中心接收结果包。写入前可先查看内容；重复接收同一个包不会有任何变化。</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>A work pack</source>
        <translation>离线任务包</translation>
    </message>
    <message>
        <source>Results of scored calls</source>
        <translation>已评通话的结果包</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>The work pack is taken in.</source>
        <translation>离线任务包已接收。</translation>
    </message>
    <message>
        <source>The results are taken in.</source>
        <translation>结果包已接收。</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Greets within three seconds, gives company and agent number.
Example: “Good morning, customer service, number 8001.”</source>
        <translation>三秒内应答，报公司名称和坐席工号。
例：“您好，客户服务中心，8001 号为您服务”。</translation>
    </message>
    <message>
        <source>Help, with an example</source>
        <translation>评分说明，附示例</translation>
    </message>
    <message>
        <source>No greeting
No agent number</source>
        <translation>未问候
未报坐席工号</translation>
    </message>
    <message>
        <source>Reasons offered for the comment, one a line</source>
        <translation>供评语选用的原因，每行一条</translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <source>Nobody has coached or inspected in these days.</source>
        <translation>此期间没有人辅导或质检。</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Inspecting</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>{name}: {coaching} h coaching, {inspecting} h inspecting</source>
        <translation>{name}：辅导 {coaching} 小时，质检 {inspecting} 小时</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Overdue: {days} days</source>
        <translation>已逾期 {days} 天</translation>
    </message>
    <message>
        <source>Overdue: 1 day</source>
        <translation>已逾期 1 天</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日截止</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Business type</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>通话时间</translation>
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
        <source>Stratum</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>今日完成</translation>
    </message>
    <message>
        <source>Minutes per call</source>
        <translation>每通分钟数</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>听音</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In a pack</source>
        <translation>已离线</translation>
    </message>
    <message>
        <source>New</source>
        <translation>待评</translation>
    </message>
    <message>
        <source>Hidden until submitted</source>
        <translation>提交后可见</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Start with the next one</source>
        <translation>从下一条开始</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今日截止</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>hours on calls</source>
        <translation>工时（小时）</translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation>分配给我的任务</translation>
    </message>
    <message>
        <source>Open the recordings</source>
        <translation>打开“录音”页</translation>
    </message>
    <message>
        <source>Inspectors</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Decide an appeal</source>
        <translation>复核申诉</translation>
    </message>
    <message>
        <source>Your score is appealed</source>
        <translation>您评的成绩被申诉</translation>
    </message>
    <message>
        <source>Approve a release</source>
        <translation>审批发布</translation>
    </message>
    <message>
        <source>Correct: not approved</source>
        <translation>更正：未获批准</translation>
    </message>
    <message>
        <source>Report back</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Follow-up overdue</source>
        <translation>跟踪问题逾期</translation>
    </message>
    <message>
        <source>Verify a follow-up</source>
        <translation>核验跟踪问题</translation>
    </message>
    <message>
        <source>Coaching session</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Check an action item</source>
        <translation>检查改进措施</translation>
    </message>
    <message>
        <source>Time to appeal ends</source>
        <translation>申诉即将截止</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>今日 {time}</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Start with the next one</source>
        <translation>从下一条开始</translation>
    </message>
    <message>
        <source>Listening {minutes}</source>
        <translation>听音 {minutes}</translation>
    </message>
    <message>
        <source>Scoring {minutes}</source>
        <translation>评分 {minutes}</translation>
    </message>
    <message>
        <source>Idle {minutes}</source>
        <translation>空闲 {minutes}</translation>
    </message>
    <message>
        <source>Counted while a call lies on the desk in front</source>
        <translation>仅在工作台显示通话时计时</translation>
    </message>
    <message>
        <source>Nothing is assigned to you.</source>
        <translation>没有分配给您的任务。</translation>
    </message>
    <message>
        <source>How far the inspectors have come stands below.</source>
        <translation>各质检员的进度见下方。</translation>
    </message>
    <message>
        <source>Nothing is assigned to anybody yet.</source>
        <translation>还没有分配任何任务。</translation>
    </message>
    <message>
        <source>Make a sampling plan, draw calls by it, and assign them to the inspectors.</source>
        <translation>请新建抽样方案，按方案抽取通话，再分配给质检员。</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>您没有待评的任务。</translation>
    </message>
    <message>
        <source>Take a call from the page of recordings, or ask the QA lead to assign some.</source>
        <translation>请在“录音”页选择通话，或请质检主管分配任务。</translation>
    </message>
    <message>
        <source>Nothing is due for you.</source>
        <translation>您没有到期的事项。</translation>
    </message>
    <message>
        <source>Appeals, follow-ups, sessions and notices stand here when their time comes.</source>
        <translation>申诉、问题跟踪、辅导和通知到期时会显示在这里。</translation>
    </message>
    <message>
        <source>Open coaching</source>
        <translation>打开辅导</translation>
    </message>
    <message>
        <source>Go to sampling</source>
        <translation>前往“抽样”页</translation>
    </message>
    <message>
        <source>Open the recordings</source>
        <translation>打开“录音”页</translation>
    </message>
</context>
<context>
    <name>Toggles</name>
    <message>
        <source>Others, parted by commas</source>
        <translation>其他，用逗号分隔</translation>
    </message>
</context>
<context>
    <name>TranscriptList</name>
    <message>
        <source>Transcript</source>
        <translation>转写</translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>Find in this call</source>
        <translation>在本通中查找</translation>
    </message>
    <message>
        <source>Follow playback</source>
        <translation>跟随播放</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>No transcript of this call yet. Import one: subtitles, or the file of a speech recogniser.</source>
        <translation>本通还没有转写。可导入字幕或语音识别结果。</translation>
    </message>
    <message>
        <source>Import a transcript…</source>
        <translation>导入转写…</translation>
    </message>
    <message>
        <source>Make one here</source>
        <translation>在本机识别</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>复制此句</translation>
    </message>
    <message>
        <source>Mark this line</source>
        <translation>标记此句</translation>
    </message>
    <message>
        <source>Export as clip…</source>
        <translation>导出为片段…</translation>
    </message>
    <message>
        <source>Cover this line when handing on</source>
        <translation>此句待脱敏</translation>
    </message>
    <message>
        <source>Mark its numbers for redaction</source>
        <translation>其中的号码待脱敏</translation>
    </message>
</context>
<context>
    <name>TranscriptSearch</name>
    <message>
        <source>Words that were said in any call</source>
        <translation>任何通话中说过的话</translation>
    </message>
    <message>
        <source>Search in transcripts</source>
        <translation>搜索转写</translation>
    </message>
    <message>
        <source>Lines found</source>
        <translation>找到的句子</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>At</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>说话方</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>The newest {count} lines found</source>
        <translation>找到的最新 {count} 句</translation>
    </message>
    <message>
        <source>Lines found: {count}</source>
        <translation>找到 {count} 句</translation>
    </message>
    <message>
        <source>Nobody said that in a call with a transcript.</source>
        <translation>有转写的通话中没有人说过这句话。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>heard
{percent} %</source>
        <translation>已听
{percent} %</translation>
    </message>
    <message>
        <source>Share of the speech in this call that you have heard</source>
        <translation>本通语音中您已听的占比</translation>
    </message>
    <message>
        <source>The scorecard demands {percent} %</source>
        <translation>质检方案要求 {percent} %</translation>
    </message>
    <message>
        <source>heard
{percent} / {demand} %</source>
        <translation>已听
{percent} / {demand} %</translation>
    </message>
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
    <message>
        <source>End the repetition</source>
        <translation>结束循环</translation>
    </message>
    <message>
        <source>A span is being repeated: click or Esc ends it, and so does going elsewhere.</source>
        <translation>正在循环播放一段：点击或按 Esc 结束，跳到别处也会结束。</translation>
    </message>
    <message>
        <source>Skip silence</source>
        <translation>跳过静默</translation>
    </message>
    <message>
        <source>Skip −{time}</source>
        <translation>静默 −{time}</translation>
    </message>
    <message>
        <source>Saves {time}</source>
        <translation>省时 {time}</translation>
    </message>
</context>
<context>
    <name>Travelling</name>
    <message>
        <source>Forms and packages (*.xlsx *.qdappeals)</source>
        <translation>申诉表和申诉包 (*.xlsx *.qdappeals)</translation>
    </message>
    <message>
        <source>Take in appeals</source>
        <translation>接收申诉</translation>
    </message>
    <message>
        <source>Package of appeals</source>
        <translation>申诉包</translation>
    </message>
    <message>
        <source>Packages of appeals (*.qdappeals)</source>
        <translation>申诉包 (*.qdappeals)</translation>
    </message>
    <message>
        <source>Form for a leader</source>
        <translation>给组长的申诉表</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
</context>
<context>
    <name>ValueChips</name>
    <message>
        <source>another number</source>
        <translation>其他数字</translation>
    </message>
    <message>
        <source>another</source>
        <translation>其他值</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>其他值</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Edit as new draft</source>
        <translation>编辑为新草稿</translation>
    </message>
    <message>
        <source>Publish the draft…</source>
        <translation>发布草稿…</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Versions of the scorecard</source>
        <translation>方案的各版本</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Effective from</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Retired from</source>
        <translation>停用日</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>评分单</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最后更改</translation>
    </message>
    <message>
        <source>By</source>
        <translation>更改人</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>更新内容</translation>
    </message>
    <message>
        <source>Choose a scorecard at the left to see its versions.</source>
        <translation>请在左侧选择质检方案，查看其各版本。</translation>
    </message>
    <message>
        <source>This scorecard is gone. Choose another one at the left.</source>
        <translation>这份质检方案已不存在。请在左侧另选一份。</translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>继续编辑草稿</translation>
    </message>
    <message>
        <source>Not published yet: no call is scored with it. For {types}.</source>
        <translation>尚未发布，还没有录音按它评分。业务范围：{types}。</translation>
    </message>
    <message>
        <source>Holds {when}; for {types}.</source>
        <translation>{when}；业务范围：{types}。</translation>
    </message>
    <message>
        <source>Holds for no call any more: a newer version has taken its place from its first day on.</source>
        <translation>不再适用于任何通话：新版本自生效日起已取代它。</translation>
    </message>
    <message>
        <source>Discard the draft of “{title}” with all comments on it? This cannot be taken back.</source>
        <translation>放弃“{title}”的草稿及全部意见？放弃后不能恢复。</translation>
    </message>
    <message>
        <source>“{title}”: version {number} is published.</source>
        <translation>“{title}”第 {number} 版已发布。</translation>
    </message>
    <message>
        <source>Publish a notice …</source>
        <translation>发布通知…</translation>
    </message>
    <message>
        <source>“{title}”: version {number} is retired from {day} on.</source>
        <translation>“{title}”第 {number} 版自 {day} 起停用。</translation>
    </message>
    <message>
        <source>The draft was discarded.</source>
        <translation>草稿已放弃。</translation>
    </message>
</context>
<context>
    <name>Watched</name>
    <message>
        <source>Every {every} seconds, while the program runs, new recordings in these folders are taken in once they have not changed for {stable} seconds.</source>
        <translation>程序运行时，每 {every} 秒查看一次这些文件夹；新录音 {stable} 秒内没有变化即导入。</translation>
    </message>
    <message>
        <source>No folder is watched. Add the one that the recorder writes to.</source>
        <translation>没有监视文件夹。请添加录音系统写入的文件夹。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Last import</source>
        <translation>最近导入</translation>
    </message>
    <message>
        <source>Recordings in</source>
        <translation>已导入录音</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未导入</translation>
    </message>
</context>
<context>
    <name>WatchedPanel</name>
    <message>
        <source>&amp;Add a folder …</source>
        <translation>添加文件夹…(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Look now</source>
        <translation>立即查看(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>{count} recordings have come in.</source>
        <translation>已导入 {count} 条录音。</translation>
    </message>
    <message>
        <source>{count} could not be used: see the journal.</source>
        <translation>{count} 个无法使用，见导入记录。</translation>
    </message>
    <message>
        <source>{count} files are there, and taken in once they have not changed for a while.</source>
        <translation>发现 {count} 个文件，待其不再变化后导入。</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>没有新录音。</translation>
    </message>
    <message>
        <source>Last look: {at}.</source>
        <translation>最近查看：{at}。</translation>
    </message>
    <message>
        <source>Folder that the recorder writes to</source>
        <translation>录音系统写入的文件夹</translation>
    </message>
</context>
<context>
    <name>WaveCard</name>
    <message>
        <source>The sound output is back: playing goes on.</source>
        <translation>输出设备已恢复，继续播放。</translation>
    </message>
    <message>
        <source>This recording cannot be played.</source>
        <translation>这条录音无法播放。</translation>
    </message>
    <message>
        <source>Being analysed; it plays as soon as that is done.</source>
        <translation>正在分析，分析完即可播放。</translation>
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
        <source>Silence of {length}</source>
        <translation>静默 {length}</translation>
    </message>
    <message>
        <source>Speaking: {names}</source>
        <translation>正在说话：{names}</translation>
    </message>
    <message>
        <source>Hold music</source>
        <translation>等待音乐</translation>
    </message>
    <message>
        <source>Nobody speaks</source>
        <translation>无人说话</translation>
    </message>
    <message>
        <source>Skipped as silence while playing</source>
        <translation>播放时作为静默跳过</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>未听</translation>
    </message>
    <message>
        <source>Skipped as silence; counts as heard</source>
        <translation>作为静默跳过，计为已听</translation>
    </message>
    <message>
        <source>Heard at {speed}×</source>
        <translation>已听（{speed}×）</translation>
    </message>
    <message>
        <source>Talk-over of {length}, started by the agent</source>
        <translation>坐席抢话 {length}</translation>
    </message>
    <message>
        <source>Talk-over of {length}, started by the customer</source>
        <translation>客户抢话 {length}</translation>
    </message>
    <message>
        <source>Talk-over of {length}</source>
        <translation>抢话 {length}</translation>
    </message>
    <message>
        <source>Drag moves this edge; Esc leaves it. Keys: [ and ] move the end, with Shift the start.</source>
        <translation>拖动可移动此边缘，Esc 放弃。按键：[ 和 ] 移动终点，加 Shift 移动起点。</translation>
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
        <source>Plus and minus zoom; arrows, Home and End move; Shift with arrows selects; Esc ends the selection; [ and ] move the selected mark&apos;s end, with Shift its start.</source>
        <translation>加号、减号缩放；方向键、Home、End 移动；Shift 加方向键选取；Esc 取消选取；[ 和 ] 移动所选标记的终点，加 Shift 移动起点。</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Weight of {item}</source>
        <translation>“{item}”的权重</translation>
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
    <name>When</name>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>Only when…</source>
        <translation>仅当…</translation>
    </message>
    <message>
        <source>+ Condition</source>
        <translation>+ 条件</translation>
    </message>
</context>
<context>
    <name>WhySwitch</name>
    <message>
        <source>This scorecard hides its points until the evaluation is submitted.</source>
        <translation>本质检方案在提交评分单之前不显示分数。</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>{calls} leave the inspectors&apos; queues. What has been scored of them stays.</source>
        <translation>从质检员的任务中撤回 {calls}。已评的会保留。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>WordsPanel</name>
    <message>
        <source>Words of this part</source>
        <translation>本部分的文字</translation>
    </message>
    <message>
        <source>Add a problem</source>
        <translation>添加问题</translation>
    </message>
    <message>
        <source>Nothing stands out in the figures of this period.</source>
        <translation>本期数据没有突出的问题。</translation>
    </message>
    <message>
        <source>Part of the report</source>
        <translation>报告的部分</translation>
    </message>
    <message>
        <source>Address to write to</source>
        <translation>反馈地址</translation>
    </message>
    <message>
        <source>for example an e-mail address</source>
        <translation>例如电子邮箱</translation>
    </message>
    <message>
        <source>Own problem</source>
        <translation>自拟问题</translation>
    </message>
    <message>
        <source>Common problems</source>
        <translation>共性问题</translation>
    </message>
    <message>
        <source>Words of a part</source>
        <translation>各部分的文字</translation>
    </message>
</context>
<context>
    <name>WorkingDays</name>
    <message>
        <source># is a digit: {mask} fits HB20260001. Empty: any number, but never none.</source>
        <translation># 为一位数字：{mask} 匹配 HB20260001。留空：任何编号均可，但不能不填。</translation>
    </message>
    <message>
        <source>None is known.</source>
        <translation>没有已知的节假日。</translation>
    </message>
    <message>
        <source>The working days of {years} are not published yet: make-up working days are missing, and bridges between holidays. Add what is announced as own days, or install a newer version once it is.</source>
        <translation>{years} 年的工作日尚未公布：缺调休上班日和连休安排。公布后请作为自定日期添加，或安装较新的版本。</translation>
    </message>
    <message>
        <source>{days}  {names} (provisional)</source>
        <translation>{days}  {names}（暂定）</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>Working day</source>
        <translation>工作日</translation>
    </message>
</context>
<context>
    <name>ZoneField</name>
    <message>
        <source>The site&apos;s ({zone})</source>
        <translation>本中心（{zone}）</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
</context>
<context>
    <name>_ConditionRow</name>
    <message>
        <source>Remove the condition: {title}</source>
        <translation>移除条件：{title}</translation>
    </message>
</context>
<context>
    <name>_EffectRow</name>
    <message>
        <source>Effect of {item}</source>
        <translation>“{item}”的后果</translation>
    </message>
    <message>
        <source>Not above</source>
        <translation>不高于</translation>
    </message>
    <message>
        <source>The whole call scores 0</source>
        <translation>整单 0 分</translation>
    </message>
    <message>
        <source>Its section scores 0</source>
        <translation>本类 0 分</translation>
    </message>
    <message>
        <source>Capped at</source>
        <translation>成绩封顶</translation>
    </message>
    <message>
        <source>Fails, its score stays</source>
        <translation>判不合格，成绩不变</translation>
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
    <name>_LineDelegate</name>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>_Table</name>
    <message>
        <source>Appeals</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Upheld</source>
        <translation>成立</translation>
    </message>
</context>
<context>
    <name>_Target</name>
    <message>
        <source>no target</source>
        <translation>未设目标</translation>
    </message>
    <message>
        <source>✓ met, {target}</source>
        <translation>✓ 达标，目标 {target}</translation>
    </message>
    <message>
        <source>✕ missed, {target}</source>
        <translation>✕ 未达标，目标 {target}</translation>
    </message>
</context>
<context>
    <name>advice</name>
    <message>
        <source>Too few answers ({answered}) to say anything.</source>
        <translation>评分太少：仅 {answered} 次。</translation>
    </message>
    <message>
        <source>Inspectors hardly agree (kappa {kappa}, {pairs} calls scored twice), and it tells nothing (r {r}).</source>
        <translation>质检员不一致（Kappa {kappa}，双评 {pairs} 通），也没有区分度（{r}）。</translation>
    </message>
    <message>
        <source>Inspectors do not agree on it: kappa {kappa} over {pairs} calls scored twice.</source>
        <translation>质检员不一致：Kappa {kappa}，双评 {pairs} 通。</translation>
    </message>
    <message>
        <source>Good calls lose points here more often than bad ones (r {r}).</source>
        <translation>好录音反而扣分更多（区分度 {r}）。</translation>
    </message>
    <message>
        <source>A common error: {lost_share} lose points, {agents_losing} of {agents} agents.</source>
        <translation>易错：扣分率 {lost_share}，坐席 {agents_losing}/{agents}。</translation>
    </message>
    <message>
        <source>Nearly everybody is right: {lost_share} lose points.</source>
        <translation>极少出错：扣分率 {lost_share}。</translation>
    </message>
    <message>
        <source>It does its work: {lost_share} lose points.</source>
        <translation>作用正常：扣分率 {lost_share}。</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>调高</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>调低</translation>
    </message>
    <message>
        <source>Reword</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>appeals</name>
    <message>
        <source>Appeal {uid}: {reasons}</source>
        <translation>申诉 {uid}：{reasons}</translation>
    </message>
</context>
<context>
    <name>assigning</name>
    <message>
        <source>it is their own call</source>
        <translation>本人的通话</translation>
    </message>
    <message>
        <source>it is a call of their own team</source>
        <translation>本业务组的通话</translation>
    </message>
    <message>
        <source>it is a call of a team they were in until lately</source>
        <translation>近期所在业务组的通话</translation>
    </message>
    <message>
        <source>the agent is their mentor or apprentice</source>
        <translation>坐席是其师傅或徒弟</translation>
    </message>
    <message>
        <source>they are away until it is due</source>
        <translation>截止前一直缺勤</translation>
    </message>
    <message>
        <source>they have left, or are not here yet</source>
        <translation>已离职或尚未入职</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Evaluation submitted</source>
        <translation>评分单已提交</translation>
    </message>
    <message>
        <source>Correction begun</source>
        <translation>开始更正</translation>
    </message>
    <message>
        <source>Correction submitted</source>
        <translation>更正已提交</translation>
    </message>
    <message>
        <source>Submitted although less was heard than demanded</source>
        <translation>听音未达要求仍提交</translation>
    </message>
    <message>
        <source>Evaluation taken over from a table</source>
        <translation>从表格导入评分单</translation>
    </message>
    <message>
        <source>Sides of agent and customer swapped</source>
        <translation>坐席与客户声道对调</translation>
    </message>
    <message>
        <source>Copy of the call with parts silenced was made</source>
        <translation>已生成部分静音的副本</translation>
    </message>
    <message>
        <source>Call assigned</source>
        <translation>通话已分配</translation>
    </message>
    <message>
        <source>Call reassigned</source>
        <translation>通话已改派</translation>
    </message>
    <message>
        <source>Assignment withdrawn</source>
        <translation>任务已撤回</translation>
    </message>
    <message>
        <source>Due date of the assignment changed</source>
        <translation>任务截止日期已更改</translation>
    </message>
    <message>
        <source>Sampling plan saved</source>
        <translation>抽样方案已保存</translation>
    </message>
    <message>
        <source>Sampling plan removed</source>
        <translation>抽样方案已删除</translation>
    </message>
    <message>
        <source>Sample drawn</source>
        <translation>已抽样</translation>
    </message>
    <message>
        <source>Draw withdrawn</source>
        <translation>抽样批次已撤回</translation>
    </message>
    <message>
        <source>Scorecard imported</source>
        <translation>质检方案已导入</translation>
    </message>
    <message>
        <source>Draft of the scorecard begun</source>
        <translation>质检方案草稿已建立</translation>
    </message>
    <message>
        <source>Draft of the scorecard replaced</source>
        <translation>质检方案草稿已替换</translation>
    </message>
    <message>
        <source>Draft of the scorecard discarded</source>
        <translation>质检方案草稿已放弃</translation>
    </message>
    <message>
        <source>Key of the scorecard changed</source>
        <translation>质检方案标识已更改</translation>
    </message>
    <message>
        <source>Draft opened for comments</source>
        <translation>草稿开始征求意见</translation>
    </message>
    <message>
        <source>Draft closed to comments</source>
        <translation>草稿结束征求意见</translation>
    </message>
    <message>
        <source>Comment on the draft</source>
        <translation>对草稿的意见</translation>
    </message>
    <message>
        <source>Comment on the draft answered</source>
        <translation>对草稿意见的答复</translation>
    </message>
    <message>
        <source>Scorecard published</source>
        <translation>质检方案已发布</translation>
    </message>
    <message>
        <source>Scorecard retired</source>
        <translation>质检方案已停用</translation>
    </message>
    <message>
        <source>People imported</source>
        <translation>人员已导入</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>人员已添加</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>人员已更改</translation>
    </message>
    <message>
        <source>Person left</source>
        <translation>人员已离职</translation>
    </message>
    <message>
        <source>Person came back</source>
        <translation>人员已返岗</translation>
    </message>
    <message>
        <source>Team renamed</source>
        <translation>业务组已改名</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>导入已撤销</translation>
    </message>
    <message>
        <source>Work pack made</source>
        <translation>离线任务包已生成</translation>
    </message>
    <message>
        <source>Work pack taken in</source>
        <translation>离线任务包已接收</translation>
    </message>
    <message>
        <source>Results packed</source>
        <translation>结果包已生成</translation>
    </message>
    <message>
        <source>Results taken in</source>
        <translation>结果包已接收</translation>
    </message>
    <message>
        <source>The centre&apos;s own day set</source>
        <translation>已设置本中心自定日期</translation>
    </message>
    <message>
        <source>The centre&apos;s own day taken away</source>
        <translation>已删除本中心自定日期</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>设置已更改</translation>
    </message>
    <message>
        <source>Release asked for</source>
        <translation>已申请发布</translation>
    </message>
    <message>
        <source>Release approved</source>
        <translation>发布已批准</translation>
    </message>
    <message>
        <source>Sent back before release</source>
        <translation>发布前退回</translation>
    </message>
    <message>
        <source>Taken off the way to release</source>
        <translation>已从待发布中撤下</translation>
    </message>
    <message>
        <source>Clock for appeals started</source>
        <translation>申诉期限开始计算</translation>
    </message>
    <message>
        <source>Period report issued</source>
        <translation>质检报告已发布</translation>
    </message>
    <message>
        <source>Period report amended</source>
        <translation>质检报告已修订</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>PIN 码已设置</translation>
    </message>
    <message>
        <source>PIN changed</source>
        <translation>PIN 码已更改</translation>
    </message>
    <message>
        <source>PIN set anew by the QA lead</source>
        <translation>质检主管重设 PIN 码</translation>
    </message>
    <message>
        <source>Wrong PIN typed</source>
        <translation>PIN 码输入错误</translation>
    </message>
    <message>
        <source>Appeal filed</source>
        <translation>申诉已提交</translation>
    </message>
    <message>
        <source>Appeal decided</source>
        <translation>申诉已复核</translation>
    </message>
    <message>
        <source>Appeal withdrawn</source>
        <translation>申诉已撤回</translation>
    </message>
    <message>
        <source>Second instance asked for</source>
        <translation>已申请二次复核</translation>
    </message>
    <message>
        <source>Appeals of a package taken in</source>
        <translation>已接收申诉包中的申诉</translation>
    </message>
    <message>
        <source>Appeals of a form taken in</source>
        <translation>已接收申诉表中的申诉</translation>
    </message>
    <message>
        <source>Follow-up opened</source>
        <translation>新建问题跟踪</translation>
    </message>
    <message>
        <source>Follow-up reported back</source>
        <translation>跟踪问题已反馈</translation>
    </message>
    <message>
        <source>Follow-up verified by QA</source>
        <translation>跟踪问题已由质检核验</translation>
    </message>
    <message>
        <source>Follow-up sent back</source>
        <translation>跟踪问题已退回</translation>
    </message>
    <message>
        <source>Follow-up withdrawn</source>
        <translation>跟踪问题已撤回</translation>
    </message>
    <message>
        <source>Follow-up handed over</source>
        <translation>跟踪问题已移交</translation>
    </message>
    <message>
        <source>Coaching session acknowledged by both</source>
        <translation>双方已确认辅导</translation>
    </message>
    <message>
        <source>Action item closed</source>
        <translation>改进措施已结束</translation>
    </message>
    <message>
        <source>Note made while listening</source>
        <translation>听音时的记录</translation>
    </message>
    <message>
        <source>Example added to the library</source>
        <translation>示例已加入示例库</translation>
    </message>
    <message>
        <source>Example changed</source>
        <translation>示例已修改</translation>
    </message>
    <message>
        <source>Example withdrawn</source>
        <translation>示例已移出</translation>
    </message>
    <message>
        <source>The agent agreed to the example</source>
        <translation>坐席同意用作示例</translation>
    </message>
    <message>
        <source>The agent took the consent back</source>
        <translation>坐席撤回同意</translation>
    </message>
    <message>
        <source>Example exported</source>
        <translation>示例已导出</translation>
    </message>
    <message>
        <source>Notice published</source>
        <translation>通知已发布</translation>
    </message>
    <message>
        <source>Notice withdrawn</source>
        <translation>通知已撤回</translation>
    </message>
    <message>
        <source>Improvement measure proposed</source>
        <translation>改进建议已提出</translation>
    </message>
    <message>
        <source>Improvement measure accepted</source>
        <translation>改进建议已采纳</translation>
    </message>
    <message>
        <source>Improvement measure rejected</source>
        <translation>改进建议已驳回</translation>
    </message>
    <message>
        <source>Improvement measure begun</source>
        <translation>改进建议已开始实施</translation>
    </message>
    <message>
        <source>Improvement measure done</source>
        <translation>改进建议已完成</translation>
    </message>
    <message>
        <source>Released to the agent</source>
        <translation>已发布给坐席</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Clock of the follow-up started</source>
        <translation>跟踪问题期限开始计算</translation>
    </message>
    <message>
        <source>Coaching session planned</source>
        <translation>辅导已安排</translation>
    </message>
    <message>
        <source>Coaching session moved</source>
        <translation>辅导已改期</translation>
    </message>
    <message>
        <source>Coaching session begun</source>
        <translation>辅导已开始</translation>
    </message>
    <message>
        <source>Coaching session held</source>
        <translation>辅导已完成</translation>
    </message>
    <message>
        <source>Coaching session cancelled</source>
        <translation>辅导已取消</translation>
    </message>
    <message>
        <source>inspector</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>handler</source>
        <translation>受理人</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>coach</source>
        <translation>辅导人</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>scorer</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>decided by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>for</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>by</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>due on</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>score</source>
        <translation>成绩</translation>
    </message>
    <message>
        <source>revision</source>
        <translation>修订版</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>instance</source>
        <translation>复核次序</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>how</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>what</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>items</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>population</source>
        <translation>总体</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>抽取数</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>retired from</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>business types</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>assignments withdrawn</source>
        <translation>撤回的任务</translation>
    </message>
    <message>
        <source>planned for</source>
        <translation>计划时间</translation>
    </message>
    <message>
        <source>day 0 of the appeal clock</source>
        <translation>申诉期限起算日</translation>
    </message>
    <message>
        <source>can be appealed against until</source>
        <translation>申诉截止</translation>
    </message>
    <message>
        <source>sheet came back on</source>
        <translation>签字单交回日期</translation>
    </message>
    <message>
        <source>wrong tries</source>
        <translation>错误次数</translation>
    </message>
    <message>
        <source>blocked until</source>
        <translation>锁定至</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>评分单</translation>
    </message>
    <message>
        <source>due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>scorecard</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>span, ms</source>
        <translation>片段（毫秒）</translation>
    </message>
    <message>
        <source>note</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>agreed at</source>
        <translation>同意时间</translation>
    </message>
    <message>
        <source>how the agent agreed</source>
        <translation>坐席如何表示同意</translation>
    </message>
    <message>
        <source>withdrawn at</source>
        <translation>撤回时间</translation>
    </message>
    <message>
        <source>time spent</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>evaluations</source>
        <translation>评分单</translation>
    </message>
    <message>
        <source>action items</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>callback service number</source>
        <translation>回呼服务编号</translation>
    </message>
    <message>
        <source>the speech of the call was not measured</source>
        <translation>未测量本通的语音</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>open for comments</source>
        <translation>征求意见中</translation>
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
        <source>waits for approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>定时发布</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>filed</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>filed again</source>
        <translation>再次提交</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>已复核</translation>
    </message>
    <message>
        <source>final</source>
        <translation>已终结</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>upheld</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>partly upheld</source>
        <translation>部分成立</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>reported back</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>回呼</translation>
    </message>
    <message>
        <source>coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>record correction</source>
        <translation>更正记录</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN 码</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>returned sheet</source>
        <translation>交回签字单</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>working day</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>make-up working day</source>
        <translation>调休上班日</translation>
    </message>
    <message>
        <source>own day off</source>
        <translation>自定休息日</translation>
    </message>
    <message>
        <source>own working day</source>
        <translation>自定工作日</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>New Year&apos;s Day</source>
        <translation>元旦</translation>
    </message>
    <message>
        <source>Spring Festival</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>Tomb-sweeping Day</source>
        <translation>清明节</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <translation>劳动节</translation>
    </message>
    <message>
        <source>Dragon Boat Festival</source>
        <translation>端午节</translation>
    </message>
    <message>
        <source>Mid-autumn Festival</source>
        <translation>中秋节</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆节</translation>
    </message>
    <message>
        <source>Anti-Fascist 70th Day</source>
        <translation>抗战胜利 70 周年纪念日</translation>
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
        <translation>比例须在 0 到 1 之间，不能是 {value}。</translation>
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
        <source>The text is empty.</source>
        <translation>文字为空。</translation>
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
        <source>Its section cannot be set to 0: it has no scored items.</source>
        <translation>不能把所在评分类别计 0 分：其中没有计分项。</translation>
    </message>
    <message>
        <source>A group of conditions is empty.</source>
        <translation>有一组条件是空的。</translation>
    </message>
    <message>
        <source>The condition names no property of the call.</source>
        <translation>条件没有指明通话属性。</translation>
    </message>
    <message>
        <source>The condition names no item.</source>
        <translation>条件没有指明评分项。</translation>
    </message>
    <message>
        <source>The condition names no value.</source>
        <translation>条件没有指明取值。</translation>
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
        <source>The title is empty.</source>
        <translation>名称为空。</translation>
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
        <source>A span is a pair of milliseconds: [start, end].</source>
        <translation>片段须为一对毫秒值：[起点，终点]。</translation>
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
        <source>The file holds too many values for a scorecard.</source>
        <translation>文件内容过多，不像是质检方案。</translation>
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
        <source>“{value}” is no time as 2026-01-31T14:05:00 or with an offset.</source>
        <translation>“{value}”不是时间；应写作 2026-01-31T14:05:00，可带时区偏移。</translation>
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
    <message>
        <source>A rule needs what it proposes: “then”, “otherwise”, or both.</source>
        <translation>规则须写明建议的结果：“then”、“otherwise”，或两者都写。</translation>
    </message>
    <message>
        <source>At least one phrase is needed.</source>
        <translation>至少须有一个用语。</translation>
    </message>
    <message>
        <source>“{phrase}” has no letter or digit that could be heard.</source>
        <translation>“{phrase}”中没有可听到的文字或数字。</translation>
    </message>
    <message>
        <source>“{name}” has no effect without “unless_said”.</source>
        <translation>没有“unless_said”时，“{name}”不起作用。</translation>
    </message>
    <message>
        <source>These seconds must be above 0 and at most {most}, not {value}.</source>
        <translation>秒数须大于 0 且不超过 {most}，不能是 {value}。</translation>
    </message>
    <message>
        <source>This must be 1 or more.</source>
        <translation>此处须为 1 或更大。</translation>
    </message>
    <message>
        <source>A rule proposes a word, a number or a list of faults.</source>
        <translation>规则建议的结果须为单词、数字或差错列表。</translation>
    </message>
    <message>
        <source>This must be “first_s” or “last_s” with seconds, or anywhere.</source>
        <translation>此处须为“first_s”或“last_s”加秒数，或 anywhere。</translation>
    </message>
    <message>
        <source>A rule has one of the fields {kinds}; not: {value}.</source>
        <translation>规则须含以下字段之一：{kinds}；不能是：{value}。</translation>
    </message>
    <message>
        <source>This must be a number from {least} to {most}.</source>
        <translation>此处须为 {least} 至 {most} 的数字。</translation>
    </message>
    <message>
        <source>This must have the field “{name}” and no other.</source>
        <translation>此处须有且只有字段“{name}”。</translation>
    </message>
    <message>
        <source>This must be a range of the clock like 11:30-13:00.</source>
        <translation>此处须为时段，如 11:30-13:00。</translation>
    </message>
    <message>
        <source>A range of the clock must not end where it starts.</source>
        <translation>时段的起止时刻不能相同。</translation>
    </message>
    <message>
        <source>This must be a weekday: mon … sun, or 1 (Monday) to 7.</source>
        <translation>此处须为星期：mon … sun，或 1（星期一）至 7。</translation>
    </message>
    <message>
        <source>A bound is missing: one of {names}.</source>
        <translation>缺少界限，须为 {names} 之一。</translation>
    </message>
    <message>
        <source>“within” goes with percentiles only.</source>
        <translation>“within”只能与百分位同用。</translation>
    </message>
    <message>
        <source>The population ends on {last}, before it begins on {first}.</source>
        <translation>抽样总体的结束日期 {last} 早于开始日期 {first}。</translation>
    </message>
    <message>
        <source>A plan needs one stratum at least.</source>
        <translation>方案至少须有一个分层。</translation>
    </message>
    <message>
        <source>There are two strata with the key “{key}”.</source>
        <translation>有两个分层的标识都是“{key}”。</translation>
    </message>
    <message>
        <source>The last stratum takes everything: its “when” must be empty.</source>
        <translation>最后一个分层收纳其余全部，其“when”须为空。</translation>
    </message>
    <message>
        <source>The shares add up to {total}, not to 1.</source>
        <translation>占比合计为 {total}，应为 1。</translation>
    </message>
</context>
<context>
    <name>card table</name>
    <message>
        <source>Section key</source>
        <translation>评分类别标识</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>评分类别</translation>
    </message>
    <message>
        <source>Section points</source>
        <translation>评分类别分值</translation>
    </message>
    <message>
        <source>Item key</source>
        <translation>评分项标识</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>评分标准</translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>致命错误</translation>
    </message>
    <message>
        <source>N/A allowed</source>
        <translation>可评不适用</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级（每列一级）</translation>
    </message>
    <message>
        <source>Points lost each time</source>
        <translation>每次扣分</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>最低分</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>致命错误类型</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>致命后果</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入方式</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>适用条件</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>扣分原因</translation>
    </message>
    <message>
        <source>Comment required</source>
        <translation>评语必填</translation>
    </message>
    <message>
        <source>Evidence required</source>
        <translation>证据必附</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>计入错误信息</translation>
    </message>
    <message>
        <source>Suggestion rules</source>
        <translation>建议规则</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Effective from</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Business types</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation>合格线</translation>
    </message>
    <message>
        <source>Bonus cap</source>
        <translation>加分封顶</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Share that must be heard</source>
        <translation>须听语音占比</translation>
    </message>
    <message>
        <source>Points hidden</source>
        <translation>不显示分值</translation>
    </message>
    <message>
        <source>Accuracy targets</source>
        <translation>准确率目标</translation>
    </message>
    <message>
        <source>Score bands</source>
        <translation>分数段</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>质检方案</translation>
    </message>
</context>
<context>
    <name>cards</name>
    <message>
        <source>v{version}</source>
        <translation>第 {version} 版</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In consultation</source>
        <translation>征求意见中</translation>
    </message>
    <message>
        <source>v{version} retired</source>
        <translation>第 {version} 版已停用</translation>
    </message>
    <message>
        <source>v{version} from {day} on</source>
        <translation>第 {version} 版，{day} 起</translation>
    </message>
    <message>
        <source>v{version} since {day}</source>
        <translation>第 {version} 版，{day} 起</translation>
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
        <source>Tried: {tried}. Compared with the scores given under: {versions}.</source>
        <translation>试算的是：{tried}。对照的成绩出自：{versions}。</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>in consultation</source>
        <translation>征求意见中</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>第 {number} 版</translation>
    </message>
    <message>
        <source>for calls from {day} on</source>
        <translation>适用于 {day} 起的通话</translation>
    </message>
    <message>
        <source>retired from {day} on</source>
        <translation>自 {day} 起停用</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>business types: {types}</source>
        <translation>业务类型：{types}</translation>
    </message>
    <message>
        <source>Total {total}, pass mark {mark}.</source>
        <translation>总分 {total}，合格线 {mark}。</translation>
    </message>
    <message>
        <source>Score bands: {bands}.</source>
        <translation>分数段：{bands}。</translation>
    </message>
    <message>
        <source>Points of what does not apply: {rule}.</source>
        <translation>不适用项的分值：{rule}。</translation>
    </message>
    <message>
        <source>With a bonus not above {cap}.</source>
        <translation>加分后不高于 {cap}。</translation>
    </message>
    <message>
        <source>Speech that must have been heard: {share}.</source>
        <translation>须听语音占比：{share}。</translation>
    </message>
    <message>
        <source>The inspector sees no points while scoring.</source>
        <translation>质检员评分时看不到分值。</translation>
    </message>
    <message>
        <source>Accuracies aimed at: {targets}.</source>
        <translation>准确率目标：{targets}。</translation>
    </message>
    <message>
        <source>A comment is required: {when}.</source>
        <translation>评语必填：{when}。</translation>
    </message>
    <message>
        <source>Evidence is required: {when}.</source>
        <translation>证据必附：{when}。</translation>
    </message>
    <message>
        <source>“Not applicable” is an answer.</source>
        <translation>可评“不适用”。</translation>
    </message>
    <message>
        <source>Counts as an information error.</source>
        <translation>计入错误信息。</translation>
    </message>
    <message>
        <source>Reasons offered: {reasons}</source>
        <translation>可选原因：{reasons}</translation>
    </message>
    <message>
        <source>Rules that propose an answer: {count}.</source>
        <translation>建议规则：{count} 条。</translation>
    </message>
    <message>
        <source>Levels 0 to {last}, in even steps.</source>
        <translation>0 至 {last} 级，均匀分级。</translation>
    </message>
    <message>
        <source>{points} each time, not below {floor}.</source>
        <translation>每次 {points}，最低 {floor} 分。</translation>
    </message>
    <message>
        <source>Added to the total.</source>
        <translation>计入总分之外。</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 分</translation>
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
        <source>The scorecard demands that {demand} % of the speech was heard; how much was is not known.</source>
        <translation>本质检方案要求已听语音达到 {demand} %；实际已听多少未知。</translation>
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
        <source>{count} recordings wait for their analysis: qadesk analyse.</source>
        <translation>{count} 条录音待分析：qadesk analyse。</translation>
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
        <source>row {row}: </source>
        <translation>第 {row} 行：</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>Would be kept as the draft of {key}: {title}; items: {items}, total {total}, pass mark {mark}.</source>
        <translation>将保存为 {key} 的草稿：{title}；评分项 {items} 个，总分 {total}，合格线 {mark}。</translation>
    </message>
    <message>
        <source>A workbook needs a file or folder to be written to.</source>
        <translation>导出工作簿须指定文件或文件夹。</translation>
    </message>
    <message>
        <source>{key} has a draft.</source>
        <translation>{key} 已有草稿。</translation>
    </message>
    <message>
        <source>The draft of {key} is open to comments.</source>
        <translation>{key} 的草稿开始征求意见。</translation>
    </message>
    <message>
        <source>The draft of {key} takes no more comments.</source>
        <translation>{key} 的草稿不再征求意见。</translation>
    </message>
    <message>
        <source>The comment of {author} is answered.</source>
        <translation>{author} 的意见已答复。</translation>
    </message>
    <message>
        <source>Published {key}, version {version}.</source>
        <translation>已发布 {key}，第 {version} 版。</translation>
    </message>
    <message>
        <source>{key} is retired from {day} on.</source>
        <translation>{key} 自 {day} 起停用。</translation>
    </message>
    <message>
        <source>The draft of {key} is gone.</source>
        <translation>{key} 的草稿已放弃。</translation>
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
    <message>
        <source>{measured} measured, {refused} refused, {left} left.</source>
        <translation>已测量 {measured} 条，无法测量 {refused} 条，剩余 {left} 条。</translation>
    </message>
    <message>
        <source>One sound for both sides: talk-over cannot be told.</source>
        <translation>双方同在一个声道：无法判断抢话。</translation>
    </message>
    <message>
        <source>{count} spans are covered in a new file.</source>
        <translation>已在新文件中遮盖 {count} 个片段。</translation>
    </message>
    <message>
        <source>There is no transcript: nothing is suggested about phrases.</source>
        <translation>没有转写：不对用语提出建议。</translation>
    </message>
    <message>
        <source>Nothing is suggested about silence and talk-over: {reason}</source>
        <translation>不对静默和抢话提出建议：{reason}</translation>
    </message>
    <message>
        <source>{count} lines recognised.</source>
        <translation>已识别 {count} 句。</translation>
    </message>
    <message>
        <source>The transcript is removed.</source>
        <translation>转写已删除。</translation>
    </message>
    <message>
        <source>belongs to no recording here: {where}</source>
        <translation>没有对应的录音：{where}</translation>
    </message>
    <message>
        <source>{imported} imported, {unchanged} unchanged, {unmatched} of no recording here, {refused} refused.</source>
        <translation>导入 {imported} 份，未变 {unchanged} 份，没有对应录音 {unmatched} 份，未导入 {refused} 份。</translation>
    </message>
    <message>
        <source>A draft of {key} is kept; see what it does: qadesk scorecard whatif {key}.</source>
        <translation>已存为 {key} 的草稿；可用 qadesk scorecard whatif {key} 查看效果。</translation>
    </message>
    <message>
        <source>Nothing is proposed for these items of {key}: no draft is made.</source>
        <translation>{key} 的这些评分项没有建议，未生成草稿。</translation>
    </message>
    <message>
        <source>Only {count} evaluations: too few to propose anything.</source>
        <translation>只有 {count} 份评分单，太少，不提建议。</translation>
    </message>
    <message>
        <source>new: these evaluations have no answer to it</source>
        <translation>新增：这些评分单没有评过此项</translation>
    </message>
    <message>
        <source>gone: these answers do not count any more</source>
        <translation>已删除：这些评分结果不再计入</translation>
    </message>
    <message>
        <source>of another kind: these answers cannot be carried over</source>
        <translation>类型已改：这些评分结果无法沿用</translation>
    </message>
    <message>
        <source>cannot have these answers any more</source>
        <translation>已没有原先所选的选项</translation>
    </message>
    <message>
        <source>There are no evaluations under this scorecard in these days.</source>
        <translation>这些日期内没有按本质检方案评定的评分单。</translation>
    </message>
    <message>
        <source>Evaluations: {evaluations}, of calls from {first} to {last}. Nothing was stored.</source>
        <translation>评分单 {evaluations} 份，通话日期 {first} 至 {last}。没有保存任何内容。</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Agents whose place changes most</source>
        <translation>名次变化最大的坐席</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation>合格线</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Pass rate</source>
        <translation>通过率</translation>
    </message>
    <message>
        <source>With a critical error</source>
        <translation>含致命错误</translation>
    </message>
    <message>
        <source>before</source>
        <translation>试算前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>试算后</translation>
    </message>
    <message>
        <source>Over the pass mark: {fail} would fail now, {passing} would pass now.</source>
        <translation>跨过合格线：{fail} 份变为不合格，{passing} 份变为合格。</translation>
    </message>
    <message>
        <source>… and {more} more</source>
        <translation>……另有 {more} 项</translation>
    </message>
    <message>
        <source>Items: points, and points lost on average where answered</source>
        <translation>各评分项：分值，以及评过时的平均扣分</translation>
    </message>
    <message>
        <source>Not carried over (evaluations)</source>
        <translation>未能沿用（评分单份数）</translation>
    </message>
    <message>
        <source>Evaluations that leave an item of this card open and are scored without it: {count}</source>
        <translation>缺少本方案某些评分项、按其余各项计分的评分单：{count} 份</translation>
    </message>
    <message>
        <source>refused: row {row}: {reason}</source>
        <translation>未导入：第 {row} 行：{reason}</translation>
    </message>
    <message>
        <source>row {row}: score given {given}, computed {computed}</source>
        <translation>第 {row} 行：原成绩 {given}，计算得 {computed}</translation>
    </message>
    <message>
        <source>added: {no} {name}</source>
        <translation>已添加：{no} {name}</translation>
    </message>
    <message>
        <source>added: group {name}</source>
        <translation>已添加业务组：{name}</translation>
    </message>
    <message>
        <source>Fields that say nothing here: {names}.</source>
        <translation>未使用的字段：{names}。</translation>
    </message>
    <message>
        <source>{imported} would go in, {unchanged} are known, {refused} refused.</source>
        <translation>将导入 {imported}，已有 {unchanged}，拒收 {refused}。</translation>
    </message>
    <message>
        <source>column left out: {heading}</source>
        <translation>未使用的列：{heading}</translation>
    </message>
    <message>
        <source>column left out: {heading}; is it {key}? Then add --map “{heading}={key}”</source>
        <translation>未使用的列：{heading}；是否为 {key}？若是，请加 --map “{heading}={key}”</translation>
    </message>
    <message>
        <source>column left out, as it can mean several: {heading}: {keys}</source>
        <translation>因可能对应多项而未使用的列：{heading}：{keys}</translation>
    </message>
    <message>
        <source>items without a column: {keys}</source>
        <translation>没有对应列的评分项：{keys}</translation>
    </message>
    <message>
        <source>A file or folder is needed to be written to.</source>
        <translation>须指定要写入的文件或文件夹。</translation>
    </message>
    <message>
        <source>nobody of these may score it</source>
        <translation>这些人都应回避</translation>
    </message>
    <message>
        <source>{holder} has it already</source>
        <translation>{holder} 已有此任务</translation>
    </message>
    <message>
        <source>it has been scored already</source>
        <translation>已评分</translation>
    </message>
    <message>
        <source>{count} calls assigned, due on {day}.</source>
        <translation>已分配 {count} 通，{day} 截止。</translation>
    </message>
    <message>
        <source>not assigned: {call}: {reason}</source>
        <translation>未分配：{call}：{reason}</translation>
    </message>
    <message>
        <source>{count} assignments changed.</source>
        <translation>已更改 {count} 个任务。</translation>
    </message>
    <message>
        <source>Format {format}, encoding {encoding}.</source>
        <translation>格式 {format}，编码 {encoding}。</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {unchanged} unchanged, {refused} refused.</source>
        <translation>新增 {new} 条，变更 {changed} 条，未变 {unchanged} 条，未导入 {refused} 条。</translation>
    </message>
    <message>
        <source>kept: {where}: {reason}</source>
        <translation>保留：{where}：{reason}</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>话单</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <source>{removed} removed, {restored} as before, {kept} kept.</source>
        <translation>移除 {removed} 条，恢复 {restored} 条，保留 {kept} 条。</translation>
    </message>
    <message>
        <source>Password of the pack</source>
        <translation>离线包密码</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Work pack of {inspector}: {calls} calls, {recordings} recordings ({megabytes} MB), {cards} scorecards.</source>
        <translation>{inspector} 的离线任务包：通话 {calls} 通，录音 {recordings} 条（{megabytes} MB），质检方案 {cards} 个。</translation>
    </message>
    <message>
        <source>Results: {evaluations} revisions of {calls} calls; {drafts} drafts are not in the pack.</source>
        <translation>结果包：{calls} 通通话的 {evaluations} 个修订版；{drafts} 份草稿不在包内。</translation>
    </message>
    <message>
        <source>{imported} taken in, {unchanged} unchanged, {refused} refused, {done} done.</source>
        <translation>接收 {imported} 份，未变 {unchanged} 份，未导入 {refused} 份，完成任务 {done} 个。</translation>
    </message>
    <message>
        <source>note: {where}: {reason}</source>
        <translation>提示：{where}：{reason}</translation>
    </message>
    <message>
        <source>The team {old} is called {new} now.</source>
        <translation>业务组 {old} 已改名为 {new}。</translation>
    </message>
    <message>
        <source>Reading recordings that nothing else can name: {done} of {total}</source>
        <translation>正在读取只能靠内容识别的录音：{done} / {total}</translation>
    </message>
    <message>
        <source>{drawn} of {population} calls drawn with the seed {seed}.</source>
        <translation>用随机种子 {seed} 从 {population} 通中抽取 {drawn} 通。</translation>
    </message>
    <message>
        <source>Kept as {uid}.</source>
        <translation>已保存为 {uid}。</translation>
    </message>
    <message>
        <source>Left out: {calls}, {reason}.</source>
        <translation>未纳入 {calls} 通：{reason}。</translation>
    </message>
    <message>
        <source>The ledger holds: the same {calls} calls.</source>
        <translation>台账核验一致：{calls} 通完全相同。</translation>
    </message>
    <message>
        <source>The ledger does not hold.</source>
        <translation>台账核验不一致。</translation>
    </message>
    <message>
        <source>Repeated from the calls as they are now: the ledger came without a list.</source>
        <translation>按现有通话重新抽取：台账不含总体清单。</translation>
    </message>
    <message>
        <source>Since then {came_in} calls came in, {gone} went, {moved} changed their stratum.</source>
        <translation>此后新增 {came_in} 通，减少 {gone} 通，{moved} 通所属分层有变。</translation>
    </message>
    <message>
        <source>{calls} calls are free again; {assignments} assignments were withdrawn.</source>
        <translation>{calls} 通可重新抽取，已撤回 {assignments} 个任务。</translation>
    </message>
    <message>
        <source>{calls} of {population} calls: {listening} h of listening, {overhead} h around it.</source>
        <translation>从 {population} 通中抽 {calls} 通：听音 {listening} 小时，操作耗时 {overhead} 小时。</translation>
    </message>
    <message>
        <source>{inspectors} inspectors have {available} h on {days} days (Monday to Friday); {coaching} h are left.</source>
        <translation>{inspectors} 名质检员在 {days} 天（星期一至星期五）内共 {available} 小时，剩余 {coaching} 小时。</translation>
    </message>
    <message>
        <source>That is less than the {target} h that are to be kept for coaching.</source>
        <translation>少于应留给辅导的 {target} 小时。</translation>
    </message>
    <message>
        <source>There are no past scores: a spread of {sd} points is assumed.</source>
        <translation>尚无历史成绩，假定标准差为 {sd} 分。</translation>
    </message>
    <message>
        <source>Two agents can be told apart whose averages differ by {points} points.</source>
        <translation>两名坐席的平均成绩相差 {points} 分以上才能区分。</translation>
    </message>
    <message>
        <source>Agents cannot be ranked by this: {overlapping} of {neighbours} neighbours would overlap.</source>
        <translation>不宜据此给坐席排名：{neighbours} 对相邻名次中有 {overlapping} 对的置信区间重叠。</translation>
    </message>
    <message>
        <source>No longer watching.</source>
        <translation>已停止监视。</translation>
    </message>
    <message>
        <source>{ready} analysed, {broken} broken, {waiting} still waiting.</source>
        <translation>已分析 {ready} 条，损坏 {broken} 条，待分析 {waiting} 条。</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>已复核</translation>
    </message>
    <message>
        <source>second instance</source>
        <translation>二次复核</translation>
    </message>
    <message>
        <source>final</source>
        <translation>已终结</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>upheld</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>partly upheld</source>
        <translation>部分成立</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>the whole evaluation</source>
        <translation>整份评分单</translation>
    </message>
    <message>
        <source>Appeal {uid} against evaluation {evaluation}, revision {revision}: {state}.</source>
        <translation>申诉 {uid}，针对评分单 {evaluation} 修订版 {revision}：{state}。</translation>
    </message>
    <message>
        <source>To be decided until {until}.</source>
        <translation>复核期限 {until}。</translation>
    </message>
    <message>
        <source>A second instance can be asked for until {until}.</source>
        <translation>可在 {until} 前申请二次复核。</translation>
    </message>
    <message>
        <source>Instance {instance}, {at}, {who}: {outcome}; the score was {was} and is {now}.</source>
        <translation>第 {instance} 次复核，{at}，{who}：{outcome}；原成绩 {was}，现为 {now}。</translation>
    </message>
    <message>
        <source>{appealed} of {released} released evaluations appealed against ({rate}); {decided} decided: {upheld} upheld, {partly} partly, {rejected} rejected; {days} working days on average.</source>
        <translation>已发布评分单 {released} 份，被申诉 {appealed} 份（{rate}）；已复核 {decided} 件：成立 {upheld}，部分成立 {partly}，驳回 {rejected}；平均 {days} 个工作日。</translation>
    </message>
    <message>
        <source>row {row} refused: {reason}</source>
        <translation>第 {row} 行未接收：{reason}</translation>
    </message>
    <message>
        <source>{taken} appeals taken in, {unchanged} unchanged, {empty} rows empty, {refused} refused.</source>
        <translation>接收申诉 {taken} 件，未变 {unchanged} 件，空行 {empty} 行，未接收 {refused} 件。</translation>
    </message>
    <message>
        <source>Follow-up {uid} opened.</source>
        <translation>已新建跟踪问题 {uid}。</translation>
    </message>
    <message>
        <source>Reported; QA verifies {uid}.</source>
        <translation>已反馈，待质检核验 {uid}。</translation>
    </message>
    <message>
        <source>Follow-up {uid} closed.</source>
        <translation>跟踪问题 {uid} 已结案。</translation>
    </message>
    <message>
        <source>Follow-up {uid} sent back.</source>
        <translation>跟踪问题 {uid} 已退回。</translation>
    </message>
    <message>
        <source>Follow-up {uid} withdrawn.</source>
        <translation>跟踪问题 {uid} 已撤回。</translation>
    </message>
    <message>
        <source>Follow-up {uid} handed over.</source>
        <translation>跟踪问题 {uid} 已移交。</translation>
    </message>
    <message>
        <source>{taken} taken in, {unchanged} known already, {empty} empty, {refused} refused.</source>
        <translation>接收 {taken} 条，此前已有 {unchanged} 条，空行 {empty} 行，未接收 {refused} 条。</translation>
    </message>
    <message>
        <source>row {row}: {reason}</source>
        <translation>第 {row} 行：{reason}</translation>
    </message>
    <message>
        <source>Published: {uid}</source>
        <translation>已发布：{uid}</translation>
    </message>
    <message>
        <source>Withdrawn: {title}</source>
        <translation>已撤回：{title}</translation>
    </message>
    <message>
        <source>The PIN of {no} is set.</source>
        <translation>{no} 的 PIN 码已设置。</translation>
    </message>
    <message>
        <source>{count} evaluations released.</source>
        <translation>已发布评分单 {count} 份。</translation>
    </message>
    <message>
        <source>Acknowledged by {no}.</source>
        <translation>{no} 已确认。</translation>
    </message>
    <message>
        <source>The report {number} is issued.</source>
        <translation>质检报告 {number} 已发布。</translation>
    </message>
    <message>
        <source>{released} released, {planned} planned, {waiting} waiting for approval.</source>
        <translation>已发布 {released} 份，定时发布 {planned} 份，待审批 {waiting} 份。</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未申请</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>定时发布</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>An appeal is possible until {until}.</source>
        <translation>可在 {until} 前申诉。</translation>
    </message>
    <message>
        <source>Provisional: the working days of {years} are not published yet.</source>
        <translation>暂定：{years} 年的工作日尚未公布。</translation>
    </message>
    <message>
        <source>Not counted: {days}</source>
        <translation>不计入：{days}</translation>
    </message>
    <message>
        <source>Report {number} is issued; “qadesk report show” writes its files again.</source>
        <translation>{number} 号报告已签发；“qadesk report show”可再次写出文件。</translation>
    </message>
    <message>
        <source>This is report {number}, amendment {amendment}; {count} evaluations are counted.</source>
        <translation>这是 {number} 号报告的修订 {amendment}，共统计 {count} 份评分单。</translation>
    </message>
    <message>
        <source>Report {number}; {count} evaluations are counted.</source>
        <translation>{number} 号报告，共统计 {count} 份评分单。</translation>
    </message>
    <message>
        <source>{count} evaluations are counted.</source>
        <translation>共统计 {count} 份评分单。</translation>
    </message>
    <message>
        <source>met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>{kpi}: {target} from {day} on.</source>
        <translation>{kpi}：自 {day} 起为 {target}。</translation>
    </message>
    <message>
        <source>The target is gone.</source>
        <translation>目标已删除。</translation>
    </message>
    <message>
        <source>Overdue: {follow_ups} follow-ups, {tasks} action items.</source>
        <translation>逾期：跟踪问题 {follow_ups} 项，改进措施 {tasks} 项。</translation>
    </message>
    <message>
        <source>Nobody is ranked over several scorecards: add --scorecard.</source>
        <translation>跨多套质检方案不作排名，请加 --scorecard。</translation>
    </message>
    <message>
        <source>Nothing was inspected.</source>
        <translation>没有质检记录。</translation>
    </message>
    <message>
        <source>Too few agents have enough scores to be compared.</source>
        <translation>得分足够比较的坐席太少。</translation>
    </message>
    <message>
        <source>{count} scores: fewer than eight, so there are no control limits.</source>
        <translation>{count} 个得分，不足八个，没有控制限。</translation>
    </message>
    <message>
        <source>{count} scores, average {average}, limits {lower} to {upper}, {signals} signals.</source>
        <translation>{count} 个得分，平均 {average}，控制限 {lower} 至 {upper}，{signals} 个信号。</translation>
    </message>
</context>
<context>
    <name>coaching sheet</name>
    <message>
        <source>Coaching record</source>
        <translation>辅导记录单</translation>
    </message>
    <message>
        <source>Coaching session {uid} · printed with qadesk {version}</source>
        <translation>辅导 {uid} · 由 qadesk {version} 打印</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>辅导人</translation>
    </message>
    <message>
        <source>Business group</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Evaluations talked about</source>
        <translation>讨论的评分单</translation>
    </message>
    <message>
        <source>Listened to together</source>
        <translation>共同收听</translation>
    </message>
    <message>
        <source>Example from the library</source>
        <translation>示例库中的示例</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>衡量项</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Signature, date</source>
        <translation>签名、日期</translation>
    </message>
</context>
<context>
    <name>conditions</name>
    <message>
        <source>{subject} is {values}</source>
        <translation>{subject}为{values}</translation>
    </message>
    <message>
        <source>{subject} is not {values}</source>
        <translation>{subject}不为{values}</translation>
    </message>
    <message>
        <source>{subject} has {values}</source>
        <translation>{subject}有{values}</translation>
    </message>
    <message>
        <source>{subject} does not have {values}</source>
        <translation>{subject}没有{values}</translation>
    </message>
    <message>
        <source>not ({condition})</source>
        <translation>非（{condition}）</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>“{title}”</translation>
    </message>
    <message>
        <source> and </source>
        <translation>且</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>({condition})</source>
        <translation>（{condition}）</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Always asked.</source>
        <translation>每通必评。</translation>
    </message>
    <message>
        <source>Asked only when {condition}.</source>
        <translation>仅当{condition}时才评。</translation>
    </message>
</context>
<context>
    <name>consultation</name>
    <message>
        <source>Not answered yet</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>未采纳</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>已知悉</translation>
    </message>
</context>
<context>
    <name>countries</name>
    <message>
        <source>Mainland China</source>
        <translation>中国大陆</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>中国香港</translation>
    </message>
    <message>
        <source>Macau</source>
        <translation>中国澳门</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>中国台湾</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>马来西亚</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>泰国</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>越南</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>菲律宾</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>印度尼西亚</translation>
    </message>
    <message>
        <source>India</source>
        <translation>印度</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>韩国</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>澳大利亚</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>To be redacted</source>
        <translation>待脱敏</translation>
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
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>Not skipped, but played: evidence</source>
        <translation>未跳过，照常播放：是证据片段</translation>
    </message>
    <message>
        <source>Not skipped, but played: suggested</source>
        <translation>未跳过，照常播放：是建议所指</translation>
    </message>
</context>
<context>
    <name>diff</name>
    <message>
        <source>added {n}</source>
        <translation>新增 {n}</translation>
    </message>
    <message>
        <source>removed {n}</source>
        <translation>删除 {n}</translation>
    </message>
    <message>
        <source>moved {n}</source>
        <translation>移动 {n}</translation>
    </message>
    <message>
        <source>re-weighted {n}</source>
        <translation>权重变化 {n}</translation>
    </message>
    <message>
        <source>of another kind {n}</source>
        <translation>类型变化 {n}</translation>
    </message>
    <message>
        <source>reworded {n}</source>
        <translation>改写 {n}</translation>
    </message>
    <message>
        <source>asked under another condition {n}</source>
        <translation>适用条件变化 {n}</translation>
    </message>
    <message>
        <source>with other rules {n}</source>
        <translation>要求变化 {n}</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>re-weighted</source>
        <translation>权重变化</translation>
    </message>
    <message>
        <source>another kind</source>
        <translation>类型变化</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>适用条件</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>No differences.</source>
        <translation>没有差别。</translation>
    </message>
    <message>
        <source>Items: {changes}</source>
        <translation>评分项：{changes}</translation>
    </message>
    <message>
        <source>Sections changed: {n}</source>
        <translation>评分类别变化：{n}</translation>
    </message>
    <message>
        <source>Changes of the card as a whole: {n}</source>
        <translation>整份方案变化：{n}</translation>
    </message>
    <message>
        <source>Section added</source>
        <translation>新增评分类别</translation>
    </message>
    <message>
        <source>Section removed</source>
        <translation>删除评分类别</translation>
    </message>
    <message>
        <source>Title: “{before}” → “{after}”</source>
        <translation>名称：“{before}” → “{after}”</translation>
    </message>
    <message>
        <source>The section stands elsewhere</source>
        <translation>评分类别位置改变</translation>
    </message>
    <message>
        <source>Moved from the section “{before}” to “{after}”</source>
        <translation>从评分类别“{before}”移到“{after}”</translation>
    </message>
    <message>
        <source>Moved from place {before} to place {after}</source>
        <translation>从第 {before} 位移到第 {after} 位</translation>
    </message>
    <message>
        <source>Removed: {kind}, {points} points</source>
        <translation>已删除：{kind}，{points} 分</translation>
    </message>
    <message>
        <source>Added: {kind}, {points} points</source>
        <translation>新增：{kind}，{points} 分</translation>
    </message>
    <message>
        <source>Removed: {kind}</source>
        <translation>已删除：{kind}</translation>
    </message>
    <message>
        <source>Added: {kind}</source>
        <translation>新增：{kind}</translation>
    </message>
    <message>
        <source>Points hidden while scoring: {before} → {after}</source>
        <translation>评分时不显示分值：{before} → {after}</translation>
    </message>
    <message>
        <source>Speech that must have been heard: {before} → {after}</source>
        <translation>须听语音占比：{before} → {after}</translation>
    </message>
    <message>
        <source>Targets of accuracy: {before} → {after}</source>
        <translation>准确率目标：{before} → {after}</translation>
    </message>
    <message>
        <source>Business types: {before} → {after}</source>
        <translation>业务类型：{before} → {after}</translation>
    </message>
    <message>
        <source>Effective from: {before} → {after}</source>
        <translation>生效日：{before} → {after}</translation>
    </message>
    <message>
        <source>Total: {before} → {after}</source>
        <translation>总分：{before} → {after}</translation>
    </message>
    <message>
        <source>Pass mark: {before} → {after}</source>
        <translation>合格线：{before} → {after}</translation>
    </message>
    <message>
        <source>Highest score with bonus: {before} → {after}</source>
        <translation>加分封顶：{before} → {after}</translation>
    </message>
    <message>
        <source>Score bands: {before} → {after}</source>
        <translation>分数段：{before} → {after}</translation>
    </message>
    <message>
        <source>Weight of what is not applicable: {before} → {after}</source>
        <translation>不适用项的分值：{before} → {after}</translation>
    </message>
    <message>
        <source>Points: {before} → {after}</source>
        <translation>分值：{before} → {after}</translation>
    </message>
    <message>
        <source>Deduction each time: {before} → {after}</source>
        <translation>每次扣分：{before} → {after}</translation>
    </message>
    <message>
        <source>Never below: {before} → {after}</source>
        <translation>最低分：{before} → {after}</translation>
    </message>
    <message>
        <source>Levels: {before} → {after}</source>
        <translation>最高级：{before} → {after}</translation>
    </message>
    <message>
        <source>Effect: {before} → {after}</source>
        <translation>后果：{before} → {after}</translation>
    </message>
    <message>
        <source>Family of critical errors: {before} → {after}</source>
        <translation>致命错误类型：{before} → {after}</translation>
    </message>
    <message>
        <source>What is written down: {before} → {after}</source>
        <translation>记录内容：{before} → {after}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
    </message>
    <message>
        <source>Option “{option}”: {before} → {after} points</source>
        <translation>选项“{option}”：{before} → {after} 分</translation>
    </message>
    <message>
        <source>Deduction for “{option}”: {before} → {after}</source>
        <translation>“{option}”扣分：{before} → {after}</translation>
    </message>
    <message>
        <source>Kind: {before} → {after}</source>
        <translation>类型：{before} → {after}</translation>
    </message>
    <message>
        <source>{title} {share}</source>
        <translation>{title} {share}</translation>
    </message>
    <message>
        <source>Level {n} removed: {level}</source>
        <translation>删除等级 {n}：{level}</translation>
    </message>
    <message>
        <source>Level {n} added: {level}</source>
        <translation>新增等级 {n}：{level}</translation>
    </message>
    <message>
        <source>Level {n}: “{before}” → “{after}”</source>
        <translation>等级 {n}：“{before}” → “{after}”</translation>
    </message>
    <message>
        <source>Level {n}: {before} → {after} of the points</source>
        <translation>等级 {n}：得分比例 {before} → {after}</translation>
    </message>
    <message>
        <source>Option removed: {option}</source>
        <translation>删除选项：{option}</translation>
    </message>
    <message>
        <source>Option added: {option}</source>
        <translation>新增选项：{option}</translation>
    </message>
    <message>
        <source>The options stand in another order</source>
        <translation>选项次序改变</translation>
    </message>
    <message>
        <source>Option “{before}” is called “{after}”</source>
        <translation>选项“{before}”改称“{after}”</translation>
    </message>
    <message>
        <source>“{title}”, {points} points</source>
        <translation>“{title}”，{points} 分</translation>
    </message>
    <message>
        <source>“{title}”, −{points} points</source>
        <translation>“{title}”，−{points} 分</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>“{title}”</translation>
    </message>
    <message>
        <source>Help reworded</source>
        <translation>说明已改写</translation>
    </message>
    <message>
        <source>Help added</source>
        <translation>新增说明</translation>
    </message>
    <message>
        <source>Help removed</source>
        <translation>删除说明</translation>
    </message>
    <message>
        <source>Reasons: added {come}; removed {gone}</source>
        <translation>原因：新增{come}；删除{gone}</translation>
    </message>
    <message>
        <source>Reasons: removed {gone}</source>
        <translation>原因：删除{gone}</translation>
    </message>
    <message>
        <source>The reasons stand in another order</source>
        <translation>原因次序改变</translation>
    </message>
    <message>
        <source>Reasons: added {come}</source>
        <translation>原因：新增{come}</translation>
    </message>
    <message>
        <source>Condition: {before} → {after}</source>
        <translation>适用条件：{before} → {after}</translation>
    </message>
    <message>
        <source>“Not applicable” can be answered: {before} → {after}</source>
        <translation>可评“不适用”：{before} → {after}</translation>
    </message>
    <message>
        <source>Counts as an information error: {before} → {after}</source>
        <translation>计入错误信息：{before} → {after}</translation>
    </message>
    <message>
        <source>Other suggestion rules: {before} → {after}</source>
        <translation>建议规则改变：{before} → {after}</translation>
    </message>
    <message>
        <source>A comment is required: {before} → {after}</source>
        <translation>评语必填：{before} → {after}</translation>
    </message>
    <message>
        <source>Evidence is required: {before} → {after}</source>
        <translation>证据必附：{before} → {after}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>always asked</source>
        <translation>每通必评</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>不限日期</translation>
    </message>
    <message>
        <source>as the card says</source>
        <translation>同方案</translation>
    </message>
    <message>
        <source>customer-critical</source>
        <translation>客户致命</translation>
    </message>
    <message>
        <source>business-critical</source>
        <translation>业务致命</translation>
    </message>
    <message>
        <source>compliance-critical</source>
        <translation>合规致命</translation>
    </message>
    <message>
        <source>non-critical</source>
        <translation>非致命</translation>
    </message>
    <message>
        <source>the whole call counts as 0</source>
        <translation>整单计 0 分</translation>
    </message>
    <message>
        <source>its section counts as 0</source>
        <translation>本类计 0 分</translation>
    </message>
    <message>
        <source>not above {cap} points</source>
        <translation>不高于 {cap} 分</translation>
    </message>
    <message>
        <source>fails, the score stays</source>
        <translation>判不合格，成绩不变</translation>
    </message>
    <message>
        <source>shared out within the section</source>
        <translation>在本类内分摊</translation>
    </message>
    <message>
        <source>shared out over the whole card</source>
        <translation>在整份方案内分摊</translation>
    </message>
    <message>
        <source>credited in full</source>
        <translation>按满分计</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不要求</translation>
    </message>
    <message>
        <source>when points are lost</source>
        <translation>扣分时</translation>
    </message>
    <message>
        <source>always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>选择一项</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>{title} from {points}</source>
        <translation>{title} {points} 分起</translation>
    </message>
    <message>
        <source>{name} {share}</source>
        <translation>{name} {share}</translation>
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
        <source>The password holds bytes that are no text.</source>
        <translation>密码含有非文字的字节。</translation>
    </message>
    <message>
        <source>Write it into a UTF-8 text file, and name that: --password-file FILE.</source>
        <translation>请把密码写入 UTF-8 文本文件，并指定：--password-file FILE。</translation>
    </message>
    <message>
        <source>The password of the pack {name} is another one, or its beginning is damaged.</source>
        <translation>离线包 {name} 的密码不对，或文件开头已损坏。</translation>
    </message>
    <message>
        <source>Type the password that was chosen when the pack was made.</source>
        <translation>请输入生成离线包时设定的密码。</translation>
    </message>
    <message>
        <source>{name} is not a pack of qadesk.</source>
        <translation>{name} 不是 qadesk 的离线包。</translation>
    </message>
    <message>
        <source>Choose the file of a work pack, or of the results of one.</source>
        <translation>请选择离线任务包或结果包文件。</translation>
    </message>
    <message>
        <source>The pack {name} is not complete; nothing of it was taken in.</source>
        <translation>离线包 {name} 不完整，未接收任何内容。</translation>
    </message>
    <message>
        <source>Copy it again, and wait until all of it is copied.</source>
        <translation>请重新复制，并等待复制完成。</translation>
    </message>
    <message>
        <source>The package {name} was made by a newer qadesk.</source>
        <translation>申诉包 {name} 由较新的 qadesk 生成。</translation>
    </message>
    <message>
        <source>{name} is not a package of appeals.</source>
        <translation>{name} 不是申诉包。</translation>
    </message>
    <message>
        <source>Choose the file that “appeal pack” wrote, with the ending .qdappeals.</source>
        <translation>请选择由“appeal pack”写出、扩展名为 .qdappeals 的文件。</translation>
    </message>
    <message>
        <source>The package {name} is damaged; nothing of it was taken in.</source>
        <translation>申诉包 {name} 已损坏，未接收任何内容。</translation>
    </message>
    <message>
        <source>Copy it again, or have it made anew.</source>
        <translation>请重新复制，或让对方重新生成。</translation>
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
        <source>The file {name} is not a UTF-8 text of at most {size} MB.</source>
        <translation>文件 {name} 不是不超过 {size} MB 的 UTF-8 文本。</translation>
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
        <source>Say both once for its folder: in the import window, or on the command line by --raw alaw:8000.</source>
        <translation>请为所在文件夹指定一次：在导入窗口中选择，或在命令行加 --raw alaw:8000。</translation>
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
        <source>Connect it again and playing goes on, or choose another output in the settings.</source>
        <translation>重新连接后会继续播放，也可在设置中换用其他输出设备。</translation>
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
        <source>The file {name} holds no list of evaluations.</source>
        <translation>文件 {name} 中没有评分单列表。</translation>
    </message>
    <message>
        <source>It must be a JSON list with one entry for each evaluation.</source>
        <translation>须为 JSON 列表，每份评分单一项。</translation>
    </message>
    <message>
        <source>The file {name} is not valid JSON: {reason}.</source>
        <translation>文件 {name} 不是有效的 JSON：{reason}。</translation>
    </message>
    <message>
        <source>The file {name} is not valid JSON, line {line}: {reason}.</source>
        <translation>文件 {name} 不是有效的 JSON（第 {line} 行）：{reason}。</translation>
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
        <source>“{value}” was damaged by a spreadsheet: the digits of the number are lost.</source>
        <translation>“{value}”已被电子表格软件损坏：丢失了数位。</translation>
    </message>
    <message>
        <source>“{value}” is no role; there are agent, team leader, inspector, QA lead and trainer.</source>
        <translation>“{value}”不是有效角色；可用的有坐席、组长、质检员、质检主管和内训。</translation>
    </message>
    <message>
        <source>The table {name} has no column for the numbers of people.</source>
        <translation>表格 {name} 没有工号列。</translation>
    </message>
    <message>
        <source>Give the column with the numbers the heading “no” or “工号”.</source>
        <translation>请把工号列的标题写作“no”或“工号”。</translation>
    </message>
    <message>
        <source>The table has no column for roles: whoever is new is taken for an agent.</source>
        <translation>表格没有角色列：新增人员一律视为坐席。</translation>
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
        <source>The file {name} is too large for a scorecard.</source>
        <translation>文件 {name} 过大，不像是质检方案。</translation>
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
        <source>No known call log fits {name}.</source>
        <translation>{name} 不符合任何已知的话单格式。</translation>
    </message>
    <message>
        <source>The log {name} cannot be read: {reason}.</source>
        <translation>话单 {name} 无法读取：{reason}。</translation>
    </message>
    <message>
        <source>Check that the file is there and not open in another program.</source>
        <translation>请检查文件是否存在，且未被其他程序打开。</translation>
    </message>
    <message>
        <source>Choose another file: a Master.csv, a queue_log, or a table with one row of headings.</source>
        <translation>请选择其他文件：Master.csv、queue_log，或首行为列标题的表格。</translation>
    </message>
    <message>
        <source>The last line has no end: it may be cut off, and is left out.</source>
        <translation>最后一行没有行尾，可能被截断，不予导入。</translation>
    </message>
    <message>
        <source>The table {name} is empty.</source>
        <translation>表格 {name} 是空的。</translation>
    </message>
    <message>
        <source>“{encoding}” is no encoding that is known.</source>
        <translation>“{encoding}”不是已知的编码。</translation>
    </message>
    <message>
        <source>“{delimiter}” cannot be what stands between cells.</source>
        <translation>“{delimiter}”不能用作分隔符。</translation>
    </message>
    <message>
        <source>Choose one character, such as a comma, or leave it open.</source>
        <translation>请选择一个字符，如逗号；也可不指定。</translation>
    </message>
    <message>
        <source>Choose UTF-8, GB18030 or UTF-16, or leave it open.</source>
        <translation>请选择 UTF-8、GB18030 或 UTF-16；也可不指定。</translation>
    </message>
    <message>
        <source>No column of the table {name} is called as an item of the scorecard {card}.</source>
        <translation>表格 {name} 中没有一列与质检方案“{card}”的评分项同名。</translation>
    </message>
    <message>
        <source>Call columns as the items are called, or say which is which with --map.</source>
        <translation>请按评分项命名各列，或用 --map 指明对应关系。</translation>
    </message>
    <message>
        <source>The row does not say who evaluated.</source>
        <translation>该行未写明质检员。</translation>
    </message>
    <message>
        <source>Give a column “质检员” or “inspector” and fill it in.</source>
        <translation>请加一列“质检员”或“inspector”并填写。</translation>
    </message>
    <message>
        <source>The row does not say when it was evaluated.</source>
        <translation>该行未写明质检日期。</translation>
    </message>
    <message>
        <source>Give a column “质检日期” or “evaluated_at” and fill it in.</source>
        <translation>请加一列“质检日期”或“evaluated_at”并填写。</translation>
    </message>
    <message>
        <source>“{value}” in the column “{heading}” is no day or time that can be read.</source>
        <translation>“{heading}”列中的“{value}”不是可读取的日期或时间。</translation>
    </message>
    <message>
        <source>Write it as 2026-01-31 14:05.</source>
        <translation>请写成 2026-01-31 14:05。</translation>
    </message>
    <message>
        <source>“{value}” in the column “{heading}” cannot be read.</source>
        <translation>无法读取“{heading}”列中的“{value}”。</translation>
    </message>
    <message>
        <source>Correct the cell or empty it.</source>
        <translation>请更正或清空该单元格。</translation>
    </message>
    <message>
        <source>Give every column a heading.</source>
        <translation>请为每一列写上标题。</translation>
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
        <source>Make one of a published version, or import one: qadesk scorecard import FILE.</source>
        <translation>请从已发布的版本生成，或导入一份：qadesk scorecard import FILE。</translation>
    </message>
    <message>
        <source>There is no scorecard with the key {key}.</source>
        <translation>没有标识为 {key} 的质检方案。</translation>
    </message>
    <message>
        <source>There is no published version {version} of the scorecard {key}.</source>
        <translation>质检方案 {key} 没有已发布的第 {version} 版。</translation>
    </message>
    <message>
        <source>See “qadesk scorecard list --all” for the ones there are.</source>
        <translation>可用“qadesk scorecard list --all”查看已有方案。</translation>
    </message>
    <message>
        <source>No published scorecard serves calls of the business type {type} on {day}.</source>
        <translation>没有已发布的质检方案适用于 {day} 业务类型为 {type} 的通话。</translation>
    </message>
    <message>
        <source>The scorecard {key} does not apply to calls of {day}.</source>
        <translation>质检方案 {key} 不适用于 {day} 的通话。</translation>
    </message>
    <message>
        <source>See “qadesk scorecard applies --on {day}” for the ones that do.</source>
        <translation>可用“qadesk scorecard applies --on {day}”查看适用的方案。</translation>
    </message>
    <message>
        <source>Retire {other}, begin on a day when it has ended, or give each business type one scorecard.</source>
        <translation>请停用 {other}、改为在它失效之后生效，或让每个业务类型只对应一份质检方案。</translation>
    </message>
    <message>
        <source>The scorecard {other} ({title}) already serves any business type, {days}.</source>
        <translation>质检方案 {other}（{title}）已用于任何业务类型，范围：{days}。</translation>
    </message>
    <message>
        <source>The scorecard {other} ({title}) already serves the business type {type}, {days}.</source>
        <translation>质检方案 {other}（{title}）已用于业务类型 {type}，范围：{days}。</translation>
    </message>
    <message>
        <source>for calls from {first} to {last}</source>
        <translation>{first} 至 {last} 的通话</translation>
    </message>
    <message>
        <source>for calls from {first} on</source>
        <translation>{first} 起的通话</translation>
    </message>
    <message>
        <source>for calls up to {last}</source>
        <translation>{last} 及以前的通话</translation>
    </message>
    <message>
        <source>for calls of any day</source>
        <translation>任何日期的通话</translation>
    </message>
    <message>
        <source>Comments on the draft of {key} still wait for an answer: {count}.</source>
        <translation>{key} 的草稿还有意见没有答复：{count} 条。</translation>
    </message>
    <message>
        <source>Answer each of them (taken, declined or noted), then publish again.</source>
        <translation>请逐条答复（采纳、不采纳或知悉），然后重新发布。</translation>
    </message>
    <message>
        <source>The draft of {key} is in consultation already.</source>
        <translation>{key} 的草稿已在征求意见。</translation>
    </message>
    <message>
        <source>Comment on it, or publish it.</source>
        <translation>请提意见，或发布它。</translation>
    </message>
    <message>
        <source>The draft of {key} is not in consultation.</source>
        <translation>{key} 的草稿没有在征求意见。</translation>
    </message>
    <message>
        <source>Put it up for consultation first.</source>
        <translation>请先开始征求意见。</translation>
    </message>
    <message>
        <source>Version {version} of the scorecard {key} is retired from {day} on already.</source>
        <translation>质检方案 {key} 第 {version} 版已自 {day} 起停用。</translation>
    </message>
    <message>
        <source>Publish a new version of it where it is needed again.</source>
        <translation>需要再用时请发布新版本。</translation>
    </message>
    <message>
        <source>Retiring a scorecard needs a reason.</source>
        <translation>停用质检方案须写明原因。</translation>
    </message>
    <message>
        <source>Write in one sentence why it is not used any more.</source>
        <translation>请用一句话说明为什么不再使用。</translation>
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
        <source>The demo&apos;s past evaluation {row} cannot be used: {reason}</source>
        <translation>演示的第 {row} 份历史评分单无法使用：{reason}</translation>
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
        <source>There is no appeal {uid}.</source>
        <translation>没有申诉 {uid}。</translation>
    </message>
    <message>
        <source>See “qadesk appeal list” for the ones there are.</source>
        <translation>可用“qadesk appeal list”查看已有的申诉。</translation>
    </message>
    <message>
        <source>This evaluation has not been released; nobody can appeal against it yet.</source>
        <translation>该评分单尚未发布，还不能申诉。</translation>
    </message>
    <message>
        <source>Release it first; the time for appeals begins with that.</source>
        <translation>请先发布；申诉期限自发布起算。</translation>
    </message>
    <message>
        <source>This evaluation has been corrected, and the correction is not released yet.</source>
        <translation>该评分单已更正，而更正尚未发布。</translation>
    </message>
    <message>
        <source>Wait for the release of the correction, and look whether it settles the matter.</source>
        <translation>请等更正发布后，看是否已解决问题。</translation>
    </message>
    <message>
        <source>Have the correction approved and released first, then decide the appeal.</source>
        <translation>请先让更正获批并发布，再复核申诉。</translation>
    </message>
    <message>
        <source>The corrected score has been appealed against since: {uid}.</source>
        <translation>此后已对更正后的成绩提出申诉：{uid}。</translation>
    </message>
    <message>
        <source>Go on with that appeal; it is about the score that holds.</source>
        <translation>请继续处理那件申诉；它针对有效的成绩。</translation>
    </message>
    <message>
        <source>{no} gave the score that is appealed against and cannot withdraw the appeal.</source>
        <translation>{no} 是被申诉成绩的评分人，不能撤回该申诉。</translation>
    </message>
    <message>
        <source>Let whoever handed it in withdraw it.</source>
        <translation>请由提交人撤回。</translation>
    </message>
    <message>
        <source>It is against revision {theirs}, but revision {ours} holds by now.</source>
        <translation>申诉针对修订版 {theirs}，而现在有效的是修订版 {ours}。</translation>
    </message>
    <message>
        <source>Look at the corrected score, and appeal against that if need be.</source>
        <translation>请查看更正后的成绩，如有必要再对其申诉。</translation>
    </message>
    <message>
        <source>There is an open appeal against this evaluation already: {uid}.</source>
        <translation>该评分单已有未结申诉：{uid}。</translation>
    </message>
    <message>
        <source>Wait for its decision, or withdraw it and file it anew.</source>
        <translation>请等待其复核结论，或撤回后重新提交。</translation>
    </message>
    <message>
        <source>An appeal against this evaluation has been decided already: {uid}.</source>
        <translation>该评分单的申诉已有复核结论：{uid}。</translation>
    </message>
    <message>
        <source>Ask for the second instance of that one, while its time runs.</source>
        <translation>请在期限内对该申诉申请二次复核。</translation>
    </message>
    <message>
        <source>The time at which it was received lies in the future.</source>
        <translation>收到时间在未来。</translation>
    </message>
    <message>
        <source>Check the time, with its date and offset.</source>
        <translation>请检查时间及其日期和时区。</translation>
    </message>
    <message>
        <source>It cannot have been received before the evaluation was released.</source>
        <translation>收到时间不能早于评分单发布时间。</translation>
    </message>
    <message>
        <source>Everything is rejected, and yet answers are to change.</source>
        <translation>全部驳回，却要更改取值。</translation>
    </message>
    <message>
        <source>Uphold what leads to a change, or leave the answers as they are.</source>
        <translation>请将导致更改的申诉项判为成立，或不更改取值。</translation>
    </message>
    <message>
        <source>The appeal is upheld, but no answer changes.</source>
        <translation>申诉成立，却没有更改任何取值。</translation>
    </message>
    <message>
        <source>Give the changed answers, or say explicitly that nothing changes.</source>
        <translation>请给出更改后的取值，或明确说明无需更改。</translation>
    </message>
    <message>
        <source>Nothing is said to change, and yet there are changed answers.</source>
        <translation>声明无需更改，却给出了更改的取值。</translation>
    </message>
    <message>
        <source>Leave out the one or the other.</source>
        <translation>请去掉其中之一。</translation>
    </message>
    <message>
        <source>Answers would change that nobody appealed against, or that are not upheld: {items}.</source>
        <translation>更改涉及未申诉或未成立的评分项：{items}。</translation>
    </message>
    <message>
        <source>Change only what is upheld; correct anything else by a revision of its own.</source>
        <translation>只更改成立的部分；其他内容请另作修订。</translation>
    </message>
    <message>
        <source>With these answers the score would fall from {before} to {after}.</source>
        <translation>按这些答案，成绩会从 {before} 降到 {after}。</translation>
    </message>
    <message>
        <source>An appeal never lowers a score: decide without them, and correct what else is wrong by itself.</source>
        <translation>申诉不会降低成绩：请不带这些答案裁定，其他错误另行更正。</translation>
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
        <source>Somebody follows the item {item} of this evaluation already.</source>
        <translation>该评分单的评分项 {item} 已有人跟踪。</translation>
    </message>
    <message>
        <source>The scorecard of this evaluation has no item {item}.</source>
        <translation>该评分单的质检方案没有评分项 {item}。</translation>
    </message>
    <message>
        <source>Name the item by its key.</source>
        <translation>请用标识指定评分项。</translation>
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
        <source>There is no follow-up {uid}.</source>
        <translation>没有跟踪问题 {uid}。</translation>
    </message>
    <message>
        <source>{no} is not of QA: inspectors and QA leads verify follow-ups.</source>
        <translation>{no} 不是质检人员：问题由质检员和质检主管核验。</translation>
    </message>
    <message>
        <source>Let somebody of QA do it.</source>
        <translation>请由质检人员操作。</translation>
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
        <source>Somebody ({no}) is correcting this evaluation already.</source>
        <translation>{no} 正在更正该评分单。</translation>
    </message>
    <message>
        <source>Let that correction be submitted or discarded first.</source>
        <translation>请先提交或放弃那份更正。</translation>
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
        <source>The file {name} holds more than a scorecard can.</source>
        <translation>文件 {name} 的内容超过一份质检方案的上限。</translation>
    </message>
    <message>
        <source>Divide it into several scorecards.</source>
        <translation>请分成几份质检方案。</translation>
    </message>
    <message>
        <source>Replace it (--replace), or give this one another key (--key KEY).</source>
        <translation>请替换它（--replace），或换一个标识（--key KEY）。</translation>
    </message>
    <message>
        <source>Scorecards cannot be written as {name}.</source>
        <translation>质检方案不能写成 {name}。</translation>
    </message>
    <message>
        <source>Lists of follow-ups cannot be written as {name}.</source>
        <translation>问题跟踪清单无法写成 {name} 格式。</translation>
    </message>
    <message>
        <source>There is no KPI called {name}.</source>
        <translation>没有名为“{name}”的 KPI。</translation>
    </message>
    <message>
        <source>Choose among: {known}.</source>
        <translation>请从以下格式中选择：{known}。</translation>
    </message>
    <message>
        <source>“{value}” is no target.</source>
        <translation>“{value}”不是目标值。</translation>
    </message>
    <message>
        <source>Targets look like 90%, 0.9, &gt;=0.9, &lt;=240, 30-60, or none.</source>
        <translation>目标写作 90%、0.9、&gt;=0.9、&lt;=240、30-60 或 none。</translation>
    </message>
    <message>
        <source>A share lies between 0 and 1; “{value}” does not.</source>
        <translation>比率应在 0 与 1 之间；“{value}”不在其中。</translation>
    </message>
    <message>
        <source>The follow-up {uid} has been sent back since this form was handed out.</source>
        <translation>该表分发后，跟踪问题 {uid} 已被退回。</translation>
    </message>
    <message>
        <source>Hand out a new list, and let it be filled in.</source>
        <translation>请重新分发清单并填写。</translation>
    </message>
    <message>
        <source>The row does not say how it was done.</source>
        <translation>该行没有说明处理方式。</translation>
    </message>
    <message>
        <source>No follow-up is open here: there is nothing to hand out.</source>
        <translation>这里没有未结的跟踪问题，无可分发。</translation>
    </message>
    <message>
        <source>Look at the list of follow-ups.</source>
        <translation>请查看问题跟踪列表。</translation>
    </message>
    <message>
        <source>The file {name} has no columns that could be mapped.</source>
        <translation>文件 {name} 没有可对应的列。</translation>
    </message>
    <message>
        <source>Leave the mapping out, or choose a table.</source>
        <translation>请去掉列对应，或选择表格文件。</translation>
    </message>
    <message>
        <source>The table {name} has no column “{word}”.</source>
        <translation>表格 {name} 没有“{word}”列。</translation>
    </message>
    <message>
        <source>A scorecard has no column “{word}”.</source>
        <translation>质检方案没有“{word}”这一列。</translation>
    </message>
    <message>
        <source>There is no redacted copy of this call.</source>
        <translation>本通没有脱敏副本。</translation>
    </message>
    <message>
        <source>Make one first: mark the spans to be covered, then redact.</source>
        <translation>请先制作：标记待脱敏的片段，然后脱敏。</translation>
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
        <source>The table has no column “{heading}”.</source>
        <translation>表格中没有“{heading}”列。</translation>
    </message>
    <message>
        <source>“{target}” is no item of the scorecard and no field of an evaluation.</source>
        <translation>“{target}”既不是质检方案的评分项，也不是质检评分单的字段。</translation>
    </message>
    <message>
        <source>Its columns are: {columns}.</source>
        <translation>现有的列：{columns}。</translation>
    </message>
    <message>
        <source>Name an item by its key, one of these fields, or “-” for none: {fields}.</source>
        <translation>请写评分项的 key、下列字段之一，或用“-”表示不用：{fields}。</translation>
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
        <source>{path} is there already; what is handed on is always a new file.</source>
        <translation>{path} 已存在；导出的总是新文件。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder.</source>
        <translation>{path} 是文件，不是文件夹。</translation>
    </message>
    <message>
        <source>It is not said where this goes.</source>
        <translation>没有指定存放位置。</translation>
    </message>
    <message>
        <source>Name a file or a folder, or choose one.</source>
        <translation>请指定或选择文件或文件夹。</translation>
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
        <source>Wait a moment; it can be cut as soon as its analysis has ended.</source>
        <translation>请稍等，分析完即可截取片段。</translation>
    </message>
    <message>
        <source>Check that there is space and that the folder may be written to.</source>
        <translation>请检查磁盘空间和文件夹的写入权限。</translation>
    </message>
    <message>
        <source>The span lies outside the recording {name}, or has no length.</source>
        <translation>片段超出录音 {name} 的范围，或没有时长。</translation>
    </message>
    <message>
        <source>Choose a span within its {seconds:.1f} s.</source>
        <translation>请在其 {seconds:.1f} 秒之内选取片段。</translation>
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
        <source>The redacted copy {path} is not there.</source>
        <translation>脱敏副本 {path} 不存在。</translation>
    </message>
    <message>
        <source>Put the file back, or make a new one: qadesk redact.</source>
        <translation>请把文件放回原处，或用 qadesk redact 重新制作。</translation>
    </message>
    <message>
        <source>Search cannot be relied on for {count} lines of transcripts.</source>
        <translation>有 {count} 句转写的搜索索引不可靠。</translation>
    </message>
    <message>
        <source>Import the transcripts again: qadesk transcript import.</source>
        <translation>请用 qadesk transcript import 重新导入转写。</translation>
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
        <source>Figures count the evaluation in row {number} wrongly.</source>
        <translation>统计数据把第 {number} 行的评分单算错了。</translation>
    </message>
    <message>
        <source>The draft of the scorecard {card} cannot be read: {reason}</source>
        <translation>质检方案 {card} 的草稿无法读取：{reason}</translation>
    </message>
    <message>
        <source>Version {version} of the scorecard {card} cannot be read: {reason}</source>
        <translation>质检方案 {card} 的第 {version} 版无法读取：{reason}</translation>
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
        <source>These results are of work that another workspace has given out.</source>
        <translation>这些结果对应的任务是由另一个工作区发出的。</translation>
    </message>
    <message>
        <source>Open the workspace in which the work pack was made.</source>
        <translation>请打开生成该离线任务包的工作区。</translation>
    </message>
    <message>
        <source>The answers give {computed} points, the results say {given}.</source>
        <translation>按评分项应得 {computed} 分，结果包记为 {given} 分。</translation>
    </message>
    <message>
        <source>Have the results made anew; this one was not taken in.</source>
        <translation>请重新生成结果包；此份未接收。</translation>
    </message>
    <message>
        <source>Revision {revision} of the evaluation {uid} is here with other content.</source>
        <translation>评分单 {uid} 的修订版 {revision} 已在此处，但内容不同。</translation>
    </message>
    <message>
        <source>The one that is here stays; compare both, and correct it here if need be.</source>
        <translation>此处的保留不变；请比较两者，必要时在此更正。</translation>
    </message>
    <message>
        <source>Revision {revision} of the evaluation {uid} has been begun here too.</source>
        <translation>评分单 {uid} 的修订版 {revision} 在此处也已开始填写。</translation>
    </message>
    <message>
        <source>Discard or submit the draft here, then take the results in again.</source>
        <translation>请先放弃或提交此处的草稿，再重新接收结果包。</translation>
    </message>
    <message>
        <source>There is no call {call} in this workspace.</source>
        <translation>本工作区没有通话 {call}。</translation>
    </message>
    <message>
        <source>Its import was taken back, or it was imported elsewhere only; the evaluation stays there.</source>
        <translation>其导入已撤销，或只在别处导入过；评分单仍留在原处。</translation>
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
        <source>The revision before revision {revision} of the evaluation {uid} is missing here.</source>
        <translation>此处缺少评分单 {uid} 修订版 {revision} 之前的修订版。</translation>
    </message>
    <message>
        <source>See why that was refused first.</source>
        <translation>请先查看它未导入的原因。</translation>
    </message>
    <message>
        <source>Version {version} of the scorecard {key} is another one here.</source>
        <translation>质检方案 {key} 第 {version} 版与此处的不同。</translation>
    </message>
    <message>
        <source>The evaluation was given under a card that this workspace does not have.</source>
        <translation>该评分单所用的质检方案不在本工作区。</translation>
    </message>
    <message>
        <source>The call {call} has been scored by {other} as well; both evaluations are kept.</source>
        <translation>通话 {call} 已由 {other} 评分；两份评分单都保留。</translation>
    </message>
    <message>
        <source>Look at both, and see which one is to count.</source>
        <translation>请查看两份，决定以哪一份为准。</translation>
    </message>
    <message>
        <source>The call {call} was scored on {day} by the clock of the other machine.</source>
        <translation>按另一台电脑的时钟，通话 {call} 于 {day} 评分。</translation>
    </message>
    <message>
        <source>The evaluation is kept with that date; set the clock right for the next ones.</source>
        <translation>评分单按该日期保留；请校准时钟，以免以后再出错。</translation>
    </message>
    <message>
        <source>The call {call} was scored by {no}, and has been given to {holder} meanwhile.</source>
        <translation>通话 {call} 由 {no} 评分，期间已改派给 {holder}。</translation>
    </message>
    <message>
        <source>Withdraw it from {holder} unless a second opinion is wanted.</source>
        <translation>如不需要第二人评分，请从 {holder} 处撤回。</translation>
    </message>
    <message>
        <source>The call {call} was scored by {no}, to whom it is not assigned any more.</source>
        <translation>通话 {call} 由 {no} 评分，但该任务已不属于此人。</translation>
    </message>
    <message>
        <source>The evaluation is kept.</source>
        <translation>评分单已保留。</translation>
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
    <message>
        <source>None of this call&apos;s recordings can be played.</source>
        <translation>本通的录音都无法播放。</translation>
    </message>
    <message>
        <source>The catalogue says what is wrong with each of them.</source>
        <translation>各条录音的问题请见录音目录。</translation>
    </message>
    <message>
        <source>The recording {name} has changed since it was analysed.</source>
        <translation>录音 {name} 在分析后有改动。</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>请重新导入。</translation>
    </message>
    <message>
        <source>The sound of {name} has not been analysed yet.</source>
        <translation>{name} 的声音尚未分析。</translation>
    </message>
    <message>
        <source>Open the recording once, then try again.</source>
        <translation>请先打开一次这条录音，然后重试。</translation>
    </message>
    <message>
        <source>The folder {folder} holds no whisper model: {missing} is missing.</source>
        <translation>文件夹 {folder} 中没有 whisper 模型：缺少 {missing}。</translation>
    </message>
    <message>
        <source>Choose the folder of a model in the format of faster-whisper (CTranslate2).</source>
        <translation>请选择 faster-whisper（CTranslate2）格式的模型文件夹。</translation>
    </message>
    <message>
        <source>Speech recognition is not installed: {reason}.</source>
        <translation>未安装语音识别：{reason}。</translation>
    </message>
    <message>
        <source>Install it with: pip install “qadesk[speech]”, or import a transcript.</source>
        <translation>请安装：pip install “qadesk[speech]”，或导入转写。</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {reason}.</source>
        <translation>{folder} 中的模型无法使用：{reason}。</translation>
    </message>
    <message>
        <source>Get a complete copy of the model, or choose another one.</source>
        <translation>请重新获取完整的模型，或选择其他模型。</translation>
    </message>
    <message>
        <source>{name} is neither a file nor a recording or call of this workspace.</source>
        <translation>{name} 既不是文件，也不是本工作区的录音或通话。</translation>
    </message>
    <message>
        <source>See “qadesk recordings” for the uids, or name a file that is there.</source>
        <translation>可用“qadesk recordings”查看编号，或指定存在的文件。</translation>
    </message>
    <message>
        <source>This recording has no transcript.</source>
        <translation>这条录音没有转写。</translation>
    </message>
    <message>
        <source>Import one, or make one with: qadesk transcript make.</source>
        <translation>请导入转写，或用 qadesk transcript make 识别。</translation>
    </message>
    <message>
        <source>“{text}” is no place in a call.</source>
        <translation>“{text}”不是通话中的时间。</translation>
    </message>
    <message>
        <source>Write minutes and seconds, as 2:58.5, or seconds, as 178.5.</source>
        <translation>请写分和秒，如 2:58.5，或写秒数，如 178.5。</translation>
    </message>
    <message>
        <source>{text} does not say how sound without a header is to be read.</source>
        <translation>{text} 没有说明如何读取没有文件头的声音。</translation>
    </message>
    <message>
        <source>Write CODEC:RATE or CODEC:RATE:CHANNELS, for instance alaw:8000; codecs: {codecs}.</source>
        <translation>请写 CODEC:RATE 或 CODEC:RATE:CHANNELS，如 alaw:8000；可用编码：{codecs}。</translation>
    </message>
    <message>
        <source>The line&apos;s times cannot be true.</source>
        <translation>该句的时间不可能成立。</translation>
    </message>
    <message>
        <source>The line ends before it begins.</source>
        <translation>该句的终点早于起点。</translation>
    </message>
    <message>
        <source>The line begins behind the end of the recording.</source>
        <translation>该句的起点在录音结束之后。</translation>
    </message>
    <message>
        <source>The file does not say in which unit its times are: {unit} was taken.</source>
        <translation>文件没有说明时间单位：按 {unit} 处理。</translation>
    </message>
    <message>
        <source>Look whether lines and sound go together.</source>
        <translation>请核对转写与声音是否对得上。</translation>
    </message>
    <message>
        <source>The span ends before it begins.</source>
        <translation>片段的终点早于起点。</translation>
    </message>
    <message>
        <source>Write its start and its end, as 1:05 and 1:12.</source>
        <translation>请写起点和终点，如 1:05 和 1:12。</translation>
    </message>
    <message>
        <source>The span begins after the call has ended, at {end}.</source>
        <translation>片段的起点在通话结束（{end}）之后。</translation>
    </message>
    <message>
        <source>Name a span within the call.</source>
        <translation>请指定通话之内的片段。</translation>
    </message>
    <message>
        <source>The transcript {name} holds no line with a text and a time.</source>
        <translation>转写 {name} 中没有带文字和时间的句子。</translation>
    </message>
    <message>
        <source>Export it again with times, as SRT, VTT or JSON.</source>
        <translation>请重新导出带时间的 SRT、VTT 或 JSON。</translation>
    </message>
    <message>
        <source>There is no transcript format {name}.</source>
        <translation>没有名为 {name} 的转写格式。</translation>
    </message>
    <message>
        <source>Choose one of: {known}.</source>
        <translation>请从以下选择：{known}。</translation>
    </message>
    <message>
        <source>{name} is not a transcript that qadesk can read.</source>
        <translation>{name} 不是 qadesk 可读取的转写。</translation>
    </message>
    <message>
        <source>Export it as SRT, VTT or JSON, whole and not packed.</source>
        <translation>请完整导出为 SRT、VTT 或 JSON，不要压缩。</translation>
    </message>
    <message>
        <source>The line&apos;s times are not numbers.</source>
        <translation>该句的时间不是数字。</translation>
    </message>
    <message>
        <source>The line is longer than anybody speaks without a break.</source>
        <translation>该句过长，没有人会不停顿地说这么久。</translation>
    </message>
    <message>
        <source>The file holds more lines than a call can have.</source>
        <translation>文件中的句数超过了一通电话应有的数量。</translation>
    </message>
    <message>
        <source>Choose the transcript of one call.</source>
        <translation>请选择单通电话的转写。</translation>
    </message>
    <message>
        <source>The line&apos;s times cannot be read.</source>
        <translation>无法读取该句的时间。</translation>
    </message>
    <message>
        <source>There are times, but no text.</source>
        <translation>只有时间，没有文字。</translation>
    </message>
    <message>
        <source>The file {name} is larger than 32 MB: no transcript of a call is.</source>
        <translation>文件 {name} 超过 32 MB，不像是一通电话的转写。</translation>
    </message>
    <message>
        <source>Save it as UTF-8, then import it again.</source>
        <translation>请另存为 UTF-8，然后重新导入。</translation>
    </message>
    <message>
        <source>There is text, but no times.</source>
        <translation>只有文字，没有时间。</translation>
    </message>
    <message>
        <source>There is nothing to cover.</source>
        <translation>没有要遮盖的内容。</translation>
    </message>
    <message>
        <source>Mark the spans, or name them.</source>
        <translation>请标记或指定片段。</translation>
    </message>
    <message>
        <source>This call has no recording that can be played.</source>
        <translation>本通没有可播放的录音。</translation>
    </message>
    <message>
        <source>Find its missing file first, or import it again.</source>
        <translation>请先找回缺失的文件，或重新导入。</translation>
    </message>
    <message>
        <source>{path} is there already; a redacted copy is always a new file.</source>
        <translation>{path} 已存在；脱敏副本总是新文件。</translation>
    </message>
    <message>
        <source>A redacted copy cannot be written as {name}.</source>
        <translation>脱敏副本无法写成 {name}。</translation>
    </message>
    <message>
        <source>Choose a name that ends with one of: {known}.</source>
        <translation>请选择以下扩展名之一：{known}。</translation>
    </message>
    <message>
        <source>{path} is a recording of this workspace; it is never written over.</source>
        <translation>{path} 是本工作区的录音，绝不会被覆盖。</translation>
    </message>
    <message>
        <source>There is no call, recording or evaluation {uid} in this workspace.</source>
        <translation>本工作区没有通话、录音或评分单 {uid}。</translation>
    </message>
    <message>
        <source>See “qadesk recordings” and “qadesk evaluations” for those there are.</source>
        <translation>可用“qadesk recordings”和“qadesk evaluations”查看已有的。</translation>
    </message>
    <message>
        <source>The newest redacted copy does not cover {start}-{end}, which is marked to be covered.</source>
        <translation>最新的脱敏副本没有遮盖待脱敏的 {start}-{end}。</translation>
    </message>
    <message>
        <source>Make a new one: qadesk redact --marks.</source>
        <translation>请用 qadesk redact --marks 重新制作。</translation>
    </message>
    <message>
        <source>There is no side “{side}” that could be covered alone.</source>
        <translation>没有可单独遮盖的一方“{side}”。</translation>
    </message>
    <message>
        <source>Write @agent or @customer, for a recording with two channels; else no side.</source>
        <translation>双声道录音可写 @agent（坐席）或 @customer（客户）；其他录音不写说话方。</translation>
    </message>
    <message>
        <source>The span {start}-{end} cannot be covered: the call has {seconds:.1f} s.</source>
        <translation>无法遮盖片段 {start}-{end}：通话长 {seconds:.1f} 秒。</translation>
    </message>
    <message>
        <source>Name a span within the call, and a channel that it has.</source>
        <translation>请指定通话之内的片段，以及已有的声道。</translation>
    </message>
    <message>
        <source>{heard} % of the speech has been heard; this scorecard demands {demand} %.</source>
        <translation>已听语音 {heard} %；本质检方案要求 {demand} %。</translation>
    </message>
    <message>
        <source>Listen on: the longest speech not heard yet is from {start} to {end}.</source>
        <translation>请继续听：最长的未听语音在 {start} 至 {end}。</translation>
    </message>
    <message>
        <source>This scorecard demands that {demand} % of the speech was heard; the answers do not say what was.</source>
        <translation>本质检方案要求已听语音达到 {demand} %；评分结果没有说明听了哪些。</translation>
    </message>
    <message>
        <source>Add “heard” to the answers, score the call in the window, or give the reason with --unheard.</source>
        <translation>请在评分结果中加入“heard”，或在窗口中评分，或用 --unheard 写明原因。</translation>
    </message>
    <message>
        <source>This scorecard demands that {demand} % of the speech was heard; the speech has not been measured yet.</source>
        <translation>本质检方案要求已听语音达到 {demand} %；本通语音尚未测量。</translation>
    </message>
    <message>
        <source>Have it measured: qadesk facts {uid}; or give the reason with --unheard.</source>
        <translation>请用 qadesk facts {uid} 测量，或用 --unheard 写明原因。</translation>
    </message>
    <message>
        <source>Lists of marks cannot be written as {name}.</source>
        <translation>标记清单无法写成 {name} 格式。</translation>
    </message>
    <message>
        <source>The redacted copy {path} has been changed since it was made.</source>
        <translation>脱敏副本 {path} 在制作后有改动。</translation>
    </message>
    <message>
        <source>Make a new one: qadesk redact.</source>
        <translation>请用 qadesk redact 重新制作。</translation>
    </message>
    <message>
        <source>The transcript {name} fits {count} recordings.</source>
        <translation>转写 {name} 对应 {count} 条录音。</translation>
    </message>
    <message>
        <source>Name the recording that it belongs to.</source>
        <translation>请指定它所属的录音。</translation>
    </message>
    <message>
        <source>A recording has one transcript, but {count} files were named.</source>
        <translation>一条录音只有一份转写，却指定了 {count} 个文件。</translation>
    </message>
    <message>
        <source>Name one file, or leave out the recording.</source>
        <translation>请只指定一个文件，或不指定录音。</translation>
    </message>
    <message>
        <source>No line of the transcript {name} lies within the recording.</source>
        <translation>转写 {name} 没有一句落在录音时间之内。</translation>
    </message>
    <message>
        <source>Check that it is the transcript of this call.</source>
        <translation>请确认它是本通的转写。</translation>
    </message>
    <message>
        <source>{name} belongs to the same recording as {other}, which was imported.</source>
        <translation>{name} 与已导入的 {other} 属于同一条录音。</translation>
    </message>
    <message>
        <source>A recording has one transcript: import the better one alone.</source>
        <translation>一条录音只有一份转写：请只导入较好的那份。</translation>
    </message>
    <message>
        <source>There is no recording {uid} in this workspace.</source>
        <translation>本工作区没有录音 {uid}。</translation>
    </message>
    <message>
        <source>See “qadesk recordings” for those there are.</source>
        <translation>可用“qadesk recordings”查看已有录音。</translation>
    </message>
    <message>
        <source>“{name}” names no version of a scorecard.</source>
        <translation>“{name}”不是质检方案的版本。</translation>
    </message>
    <message>
        <source>Write KEY, KEY@2 or KEY@draft, or the name of a file.</source>
        <translation>请写 KEY、KEY@2（某一版）或 KEY@draft（草稿），或文件名。</translation>
    </message>
    <message>
        <source>Change others as well: the rest cannot be scaled to what is left.</source>
        <translation>请同时调整其他评分项：其余分值无法按比例凑足剩下的分数。</translation>
    </message>
    <message>
        <source>With these weights the items add up to {points}, not to {total}.</source>
        <translation>按这些权重，各评分项合计 {points} 分，而不是 {total} 分。</translation>
    </message>
    <message>
        <source>Change others as well, or have them scaled: add --fill.</source>
        <translation>请同时更改其他权重，或加 --fill 按比例补足。</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是否项</translation>
    </message>
    <message>
        <source>a scale</source>
        <translation>等级评分</translation>
    </message>
    <message>
        <source>one of several options</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>a list of faults</source>
        <translation>扣分项</translation>
    </message>
    <message>
        <source>a count of how often</source>
        <translation>计次扣分</translation>
    </message>
    <message>
        <source>bonus points</source>
        <translation>加分项</translation>
    </message>
    <message>
        <source>a critical error</source>
        <translation>致命错误</translation>
    </message>
    <message>
        <source>a note without points</source>
        <translation>记录项</translation>
    </message>
    <message>
        <source>customer-critical</source>
        <translation>客户致命</translation>
    </message>
    <message>
        <source>business-critical</source>
        <translation>业务致命</translation>
    </message>
    <message>
        <source>compliance-critical</source>
        <translation>合规致命</translation>
    </message>
    <message>
        <source>the call gets 0 points</source>
        <translation>整单 0 分</translation>
    </message>
    <message>
        <source>its section gets 0 points</source>
        <translation>本类 0 分</translation>
    </message>
    <message>
        <source>the score is capped</source>
        <translation>成绩封顶</translation>
    </message>
    <message>
        <source>the call fails, its points stay</source>
        <translation>判不合格，成绩不变</translation>
    </message>
    <message>
        <source>Look at it before the card is published, and correct it where that is wrong.</source>
        <translation>发布前请查看，不对就改正。</translation>
    </message>
    <message>
        <source>No column of the table {name} holds the items.</source>
        <translation>表格 {name} 中没有哪一列是评分项。</translation>
    </message>
    <message>
        <source>Say which column does.</source>
        <translation>请指明哪一列是评分项。</translation>
    </message>
    <message>
        <source>No row of the table {name} is an item of a scorecard.</source>
        <translation>表格 {name} 中没有哪一行是质检方案的评分项。</translation>
    </message>
    <message>
        <source>Check which column holds the items and which their points.</source>
        <translation>请检查哪一列是评分项、哪一列是分值。</translation>
    </message>
    <message>
        <source>“{title}” is read as: {kind}.</source>
        <translation>“{title}”按“{kind}”读入。</translation>
    </message>
    <message>
        <source>“{title}” is read as a critical error: {family}, {effect}.</source>
        <translation>“{title}”按致命错误读入：{family}，{effect}。</translation>
    </message>
    <message>
        <source>“{title}” may be answered with “not applicable”.</source>
        <translation>“{title}”可评“不适用”。</translation>
    </message>
    <message>
        <source>Of the sheets of the workbook, “{sheet}” is read.</source>
        <translation>读取的是工作簿中的工作表“{sheet}”。</translation>
    </message>
    <message>
        <source>“{title}” stands in a section without points and takes all of the call&apos;s.</source>
        <translation>“{title}”所在评分类别没有分值，发生时整单计 0 分。</translation>
    </message>
    <message>
        <source>The score bands are set to: {bands}.</source>
        <translation>分数段设为：{bands}。</translation>
    </message>
    <message>
        <source>“{title}” is taken to be about right information, and counts in the error rate.</source>
        <translation>“{title}”被视为信息准确性要求，计入错误信息率。</translation>
    </message>
    <message>
        <source>“{title}” has no points in the table.</source>
        <translation>表格中“{title}”没有分值。</translation>
    </message>
    <message>
        <source>Give it its points before the card is published.</source>
        <translation>发布前请填写分值。</translation>
    </message>
    <message>
        <source>The field “{name}” of the item is missing.</source>
        <translation>该评分项缺少“{name}”。</translation>
    </message>
    <message>
        <source>Fill it in before the card is published.</source>
        <translation>发布前请补填。</translation>
    </message>
    <message>
        <source>A cell cannot be read: {reason}</source>
        <translation>有单元格无法读取：{reason}</translation>
    </message>
    <message>
        <source>“{key}” cannot be a key, or is one already; another one was made.</source>
        <translation>“{key}”不能用作标识或已被使用，已另取一个。</translation>
    </message>
    <message>
        <source>The section “{title}” has bonus points only; they stand in “{section}” now.</source>
        <translation>评分类别“{title}”只有加分项，已并入“{section}”。</translation>
    </message>
    <message>
        <source>The card is named “{title}”, its key is {key}.</source>
        <translation>方案名称为“{title}”，标识为 {key}。</translation>
    </message>
    <message>
        <source>The pass mark of {mark} is taken from “{text}”.</source>
        <translation>合格线 {mark} 取自“{text}”。</translation>
    </message>
    <message>
        <source>The table names no pass mark; {mark} is set, 85 % of the total.</source>
        <translation>表格没有写合格线，暂定 {mark}，即总分的 85 %。</translation>
    </message>
    <message>
        <source>The text “{text}” is no item and is left out.</source>
        <translation>“{text}”不是评分项，未导入。</translation>
    </message>
    <message>
        <source>The row is hidden in the table and is left out.</source>
        <translation>该行在表格中被隐藏，未导入。</translation>
    </message>
    <message>
        <source>The table states a total of {stated}, but its items add up to {total}.</source>
        <translation>表格写的总分是 {stated}，但各评分项合计 {total}。</translation>
    </message>
    <message>
        <source>Faults are deducted from {points} points; all of them are one item with a list of faults.</source>
        <translation>扣分点从 {points} 分中扣减；合为一个扣分项。</translation>
    </message>
    <message>
        <source>The points of the items add up to {total}.</source>
        <translation>各评分项分值合计 {total}。</translation>
    </message>
    <message>
        <source>The weights are shares of 1; they are read as points of 100.</source>
        <translation>权重是以 1 为总和的比例，按百分制分值读入。</translation>
    </message>
    <message>
        <source>The weights are shares of their section “{section}” with {points} points.</source>
        <translation>权重是评分类别“{section}”（{points} 分）内的占比。</translation>
    </message>
    <message>
        <source>{points} points are shared among {count} items that have none of their own.</source>
        <translation>{points} 分由 {count} 个没有单独分值的评分项分摊。</translation>
    </message>
    <message>
        <source>The item has no points; the {points} that its faults cost are taken.</source>
        <translation>该评分项没有分值；取其扣分点的扣分 {points} 分。</translation>
    </message>
    <message>
        <source>The draft is not finished yet: {reason}</source>
        <translation>草稿还没有写完：{reason}</translation>
    </message>
    <message>
        <source>See what the check finds beside the form in Build, then start the consultation.</source>
        <translation>请在“编辑”页查看表单旁的检查结果，改好后再征求意见。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}</source>
        <translation>无法建立文件夹 {folder}：{reason}</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>“{key}” cannot be the key of a scorecard.</source>
        <translation>“{key}”不能用作质检方案的标识。</translation>
    </message>
    <message>
        <source>A text of the scorecard is too long for a cell of a workbook: “{text}…”</source>
        <translation>质检方案中有文字超过工作簿单元格的长度上限：“{text}…”</translation>
    </message>
    <message>
        <source>Export it as YAML, which keeps texts of any length.</source>
        <translation>请导出为 YAML，文字长度不限。</translation>
    </message>
    <message>
        <source>There is a draft of the scorecard {key} already.</source>
        <translation>质检方案 {key} 已有草稿。</translation>
    </message>
    <message>
        <source>Go on with that one, discard it, or choose another key.</source>
        <translation>请继续编辑那份草稿，或放弃它，或换一个标识。</translation>
    </message>
    <message>
        <source>The draft of the scorecard {key} cannot be read: {reason}</source>
        <translation>质检方案 {key} 的草稿无法读取：{reason}</translation>
    </message>
    <message>
        <source>Restore a backup, or import the card anew.</source>
        <translation>请恢复备份，或重新导入质检方案。</translation>
    </message>
    <message>
        <source>The key of the scorecard {key} is known to others and does not change.</source>
        <translation>质检方案 {key} 的标识已被引用，不能更改。</translation>
    </message>
    <message>
        <source>Make a copy of it under another key.</source>
        <translation>请换一个标识另存副本。</translation>
    </message>
    <message>
        <source>Use a lower-case word of letters, digits, - and _.</source>
        <translation>请用小写单词，只含字母、数字、- 和 _。</translation>
    </message>
    <message>
        <source>Another scorecard has the key {key}.</source>
        <translation>已有标识为 {key} 的质检方案。</translation>
    </message>
    <message>
        <source>Choose another key, or go on with that scorecard.</source>
        <translation>请换一个标识，或继续编辑那份质检方案。</translation>
    </message>
    <message>
        <source>Choose another lower-case word of letters, digits, - and _.</source>
        <translation>请另取一个小写单词，只含字母、数字、- 和 _。</translation>
    </message>
    <message>
        <source>A comment needs its author.</source>
        <translation>意见须有提出人。</translation>
    </message>
    <message>
        <source>Say who comments: --as NO.</source>
        <translation>请指明谁提意见：--as NO。</translation>
    </message>
    <message>
        <source>The comment is empty.</source>
        <translation>意见为空。</translation>
    </message>
    <message>
        <source>Write what should be different, and why.</source>
        <translation>请写明哪里应当修改、为什么。</translation>
    </message>
    <message>
        <source>There is no comment {uid}.</source>
        <translation>没有意见 {uid}。</translation>
    </message>
    <message>
        <source>See “qadesk scorecard comments KEY” for the ones there are.</source>
        <translation>可用“qadesk scorecard comments KEY”查看已有意见。</translation>
    </message>
    <message>
        <source>What was said about a published version does not change any more.</source>
        <translation>对已发布版本的意见不能再更改。</translation>
    </message>
    <message>
        <source>Take it up in the next draft of the scorecard.</source>
        <translation>请在质检方案的下一份草稿中处理。</translation>
    </message>
    <message>
        <source>A comment cannot be answered with “{verdict}”.</source>
        <translation>不能用“{verdict}”答复意见。</translation>
    </message>
    <message>
        <source>Say one of: {verdicts}.</source>
        <translation>请从这些中选一个：{verdicts}。</translation>
    </message>
    <message>
        <source>A comment is not declined without a reason.</source>
        <translation>不采纳意见须写明理由。</translation>
    </message>
    <message>
        <source>A proposal says what is to be done, and why.</source>
        <translation>提出建议须写明要做什么和为什么。</translation>
    </message>
    <message>
        <source>Write a sentence for each.</source>
        <translation>请各写一句。</translation>
    </message>
    <message>
        <source>A measure that aims at an item names its scorecard and the item.</source>
        <translation>以评分项为目标的改进建议须指明质检方案和评分项。</translation>
    </message>
    <message>
        <source>Choose both, or aim at another figure.</source>
        <translation>请两者都选，或改用其他指标。</translation>
    </message>
    <message>
        <source>{name} cannot decide this proposal.</source>
        <translation>{name} 不能决定这条建议。</translation>
    </message>
    <message>
        <source>A QA lead who has not proposed it decides.</source>
        <translation>由提出者以外的质检主管决定。</translation>
    </message>
    <message>
        <source>Rejecting a proposal needs a reason.</source>
        <translation>驳回建议须写明原因。</translation>
    </message>
    <message>
        <source>Write in one sentence why it is not taken up.</source>
        <translation>请用一句话说明为什么不采纳。</translation>
    </message>
    <message>
        <source>A measure that runs has an owner.</source>
        <translation>实施中的改进建议须有负责人。</translation>
    </message>
    <message>
        <source>Name the person who sees to it.</source>
        <translation>请指定负责人。</translation>
    </message>
    <message>
        <source>The measure would be due on {due}, before it begins.</source>
        <translation>截止日期 {due} 早于开始日期。</translation>
    </message>
    <message>
        <source>Choose a day on or after {day}.</source>
        <translation>请选择 {day} 或之后的日期。</translation>
    </message>
    <message>
        <source>A measure that is done has an outcome.</source>
        <translation>完成的改进建议须写明结果。</translation>
    </message>
    <message>
        <source>Write in one sentence what came of it.</source>
        <translation>请用一句话写明结果。</translation>
    </message>
    <message>
        <source>The measure cannot have been done on {done}, before it began.</source>
        <translation>完成日期 {done} 不能早于开始日期。</translation>
    </message>
    <message>
        <source>Accept or reject it first.</source>
        <translation>请先采纳或驳回。</translation>
    </message>
    <message>
        <source>Let it begin: name its owner and the first day.</source>
        <translation>请先开始实施：指定负责人和起始日。</translation>
    </message>
    <message>
        <source>A rejected proposal stays rejected; propose it anew.</source>
        <translation>已驳回的建议不再变更，请重新提出。</translation>
    </message>
    <message>
        <source>What is left is to finish it, with its outcome.</source>
        <translation>接下来只能完成，并写明结果。</translation>
    </message>
    <message>
        <source>It is over; propose a new measure.</source>
        <translation>已经结束，请提出新的改进建议。</translation>
    </message>
    <message>
        <source>The measure is only proposed.</source>
        <translation>该改进建议尚待决定。</translation>
    </message>
    <message>
        <source>The measure has been accepted, and has not begun.</source>
        <translation>该改进建议已采纳，尚未开始。</translation>
    </message>
    <message>
        <source>The measure has been rejected.</source>
        <translation>该改进建议已驳回。</translation>
    </message>
    <message>
        <source>The measure is running.</source>
        <translation>该改进建议正在实施。</translation>
    </message>
    <message>
        <source>The measure is done.</source>
        <translation>该改进建议已完成。</translation>
    </message>
    <message>
        <source>The draft of {key} has no item with the key {item}.</source>
        <translation>{key} 的草稿中没有标识为 {item} 的评分项。</translation>
    </message>
    <message>
        <source>See “qadesk scorecard show {key} --draft” for its items.</source>
        <translation>可用“qadesk scorecard show {key} --draft”查看其评分项。</translation>
    </message>
    <message>
        <source>Nothing can be scored with the scorecard “{card}”. {finding}</source>
        <translation>质检方案“{card}”还不能用来评分。{finding}</translation>
    </message>
    <message>
        <source>Mend that first, then try again.</source>
        <translation>请先改正，再试一次。</translation>
    </message>
    <message>
        <source>Nothing tells the call from others.</source>
        <translation>没有可辨认这通电话的信息。</translation>
    </message>
    <message>
        <source>Give its unique_id, or its agent_no and started_at.</source>
        <translation>请写明 unique_id，或 agent_no 和 started_at。</translation>
    </message>
    <message>
        <source>Results of the lab cannot be written as {name}.</source>
        <translation>试算结果不能写成 {name}。</translation>
    </message>
    <message>
        <source>There is no recording of this call here.</source>
        <translation>这通电话在此没有录音。</translation>
    </message>
    <message>
        <source>It was evaluated elsewhere; import its recording to hear it.</source>
        <translation>它是在别处评分的；要听录音，请先导入录音。</translation>
    </message>
    <message>
        <source>The output could not be written: {reason}.</source>
        <translation>输出无法写入：{reason}。</translation>
    </message>
    <message>
        <source>Check where it goes; what the command changed is kept.</source>
        <translation>请检查输出的去向；命令所做的更改已保存。</translation>
    </message>
    <message>
        <source>{name} is a table; only scorecards in YAML or JSON are checked as they stand.</source>
        <translation>{name} 是表格；只有 YAML 或 JSON 的质检方案可以直接检查。</translation>
    </message>
    <message>
        <source>“qadesk scorecard import FILE --preview” says what is wrong with a table.</source>
        <translation>“qadesk scorecard import 文件 --preview” 会指出表格中的问题。</translation>
    </message>
    <message>
        <source>The name {name} does not go with the format {format}.</source>
        <translation>文件名 {name} 与格式 {format} 不符。</translation>
    </message>
    <message>
        <source>Leave the format out, or change the name&apos;s ending.</source>
        <translation>请省略格式，或修改文件名的后缀。</translation>
    </message>
    <message>
        <source>{path} is a device or a pipe, not a file.</source>
        <translation>{path} 是设备或管道，不是文件。</translation>
    </message>
    <message>
        <source>Choose a file or a folder.</source>
        <translation>请选择文件或文件夹。</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>Type the same password twice.</source>
        <translation>请两次输入相同的密码。</translation>
    </message>
    <message>
        <source>“{text}” is not of the form field=text.</source>
        <translation>“{text}”不是“字段=文字”的形式。</translation>
    </message>
    <message>
        <source>Say for example agent_no=8001, or agent_no=8001#2 for its second place in the name.</source>
        <translation>例如写 agent_no=8001；若指文件名中第二次出现处，写 agent_no=8001#2。</translation>
    </message>
    <message>
        <source>“{text}” does not stand in the sample {sample}.</source>
        <translation>示例 {sample} 中没有“{text}”。</translation>
    </message>
    <message>
        <source>Copy the text from the sample as it stands there.</source>
        <translation>请从示例中原样复制文字。</translation>
    </message>
    <message>
        <source>The fields {first} and {second} overlap in the sample.</source>
        <translation>字段 {first} 与 {second} 在示例中重叠。</translation>
    </message>
    <message>
        <source>Nothing like that is known of {no}.</source>
        <translation>{no} 没有这样的记录。</translation>
    </message>
    <message>
        <source>See: qadesk people history {no}.</source>
        <translation>请查看 qadesk people history {no}。</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>没有监视文件夹。</translation>
    </message>
    <message>
        <source>Name the one that the recorder writes to: qadesk watch add FOLDER.</source>
        <translation>请指定录音系统写入的文件夹：qadesk watch add FOLDER。</translation>
    </message>
    <message>
        <source>The pattern {name} has no field.</source>
        <translation>命名规则 {name} 没有字段。</translation>
    </message>
    <message>
        <source>Say of at least one part of the name what it is.</source>
        <translation>请至少说明文件名中一段的含义。</translation>
    </message>
    <message>
        <source>Nothing in the name says where {first} ends and {second} begins.</source>
        <translation>文件名中看不出 {first} 在哪里结束、{second} 从哪里开始。</translation>
    </message>
    <message>
        <source>Leave a character between them as text, or give one of them a fixed length.</source>
        <translation>请在两者之间保留一个固定字符，或为其中之一规定固定长度。</translation>
    </message>
    <message>
        <source>The field {field} stands in the pattern twice.</source>
        <translation>字段 {field} 在命名规则中出现两次。</translation>
    </message>
    <message>
        <source>Mark one of the two as ignored.</source>
        <translation>请把其中一处标为忽略。</translation>
    </message>
    <message>
        <source>“{field}” cannot be the name of a field.</source>
        <translation>“{field}”不能用作字段名。</translation>
    </message>
    <message>
        <source>Use letters, digits and underscores, beginning with a letter.</source>
        <translation>请使用字母、数字和下划线，以字母开头。</translation>
    </message>
    <message>
        <source>“{text}” cannot be read as {field}.</source>
        <translation>“{text}”无法识别为 {field}。</translation>
    </message>
    <message>
        <source>Say how it is written, for example %d%m%Y.</source>
        <translation>请说明其书写格式，例如 %d%m%Y。</translation>
    </message>
    <message>
        <source>The pattern {name} does not fit its own sample {sample}.</source>
        <translation>命名规则 {name} 与自己的示例 {sample} 不符。</translation>
    </message>
    <message>
        <source>Check the regular expressions of its fields.</source>
        <translation>请检查各字段的正则表达式。</translation>
    </message>
    <message>
        <source>The sample name is longer than a file&apos;s name can be.</source>
        <translation>示例超过了文件名的最大长度。</translation>
    </message>
    <message>
        <source>“{regex}” is no regular expression: {reason}.</source>
        <translation>“{regex}”不是正则表达式：{reason}。</translation>
    </message>
    <message>
        <source>The regular expression “{regex}” could take very long on some names.</source>
        <translation>正则表达式“{regex}”对某些文件名可能耗时过长。</translation>
    </message>
    <message>
        <source>Use character classes with a length, as [0-9]{{4}} or [^_]{{1,40}}; nothing repeated inside a repetition.</source>
        <translation>请使用带长度的字符类，如 [0-9]{{4}} 或 [^_]{{1,40}}；重复之内不得再有重复。</translation>
    </message>
    <message>
        <source>“{regex}” uses what a field&apos;s regular expression may not: groups with names, references, looking ahead or behind, anchors.</source>
        <translation>“{regex}”含有字段正则表达式不允许的内容：命名分组、反向引用、环视或锚点。</translation>
    </message>
    <message>
        <source>The password has fewer than {count} characters.</source>
        <translation>密码少于 {count} 个字符。</translation>
    </message>
    <message>
        <source>Choose a longer one: whoever has it hears the recordings.</source>
        <translation>请设更长的密码：知道密码的人都能听到录音。</translation>
    </message>
    <message>
        <source>The pack {name} is damaged; nothing of it was taken in.</source>
        <translation>离线包 {name} 已损坏，未接收任何内容。</translation>
    </message>
    <message>
        <source>Copy it again from where it was made, or have it made anew.</source>
        <translation>请从生成处重新复制，或重新生成。</translation>
    </message>
    <message>
        <source>{name} ({no}) is already in the team {group} {days}.</source>
        <translation>{name}（{no}）在此时段已属于业务组 {group}：{days}。</translation>
    </message>
    <message>
        <source>Choose other days, or correct that stretch first.</source>
        <translation>请选择其他日期，或先更正该时段。</translation>
    </message>
    <message>
        <source>Extension {extension} belongs to {name} ({no}) {days}.</source>
        <translation>分机 {extension} 在此时段属于 {name}（{no}）：{days}。</translation>
    </message>
    <message>
        <source>Give that use an end first, or choose other days.</source>
        <translation>请先为该时段填写结束日期，或选择其他日期。</translation>
    </message>
    <message>
        <source>The last day, {last}, comes before the first, {first}.</source>
        <translation>结束日期 {last} 早于开始日期 {first}。</translation>
    </message>
    <message>
        <source>Choose a last day that is not before the first.</source>
        <translation>请选择不早于开始日期的结束日期。</translation>
    </message>
    <message>
        <source>{name} ({no}) cannot be their own mentor.</source>
        <translation>{name}（{no}）不能做自己的师傅。</translation>
    </message>
    <message>
        <source>Choose somebody else.</source>
        <translation>请选择其他人。</translation>
    </message>
    <message>
        <source>An absence has a first and a last day.</source>
        <translation>缺勤须有开始和结束日期。</translation>
    </message>
    <message>
        <source>Give both days.</source>
        <translation>请填写这两个日期。</translation>
    </message>
    <message>
        <source>Number {no} is {name} in row {row} already.</source>
        <translation>第 {row} 行的 {name} 已使用工号 {no}。</translation>
    </message>
    <message>
        <source>Give each person a number of their own.</source>
        <translation>请为每人填写各自的工号。</translation>
    </message>
    <message>
        <source>Number {no} stands in row {row} already, with other values.</source>
        <translation>工号 {no} 已在第 {row} 行出现，且内容不同。</translation>
    </message>
    <message>
        <source>Say in columns “from” and “to” (自, 至) when each row holds, or keep one.</source>
        <translation>请用“自”“至”两列说明各行的时段，或只保留一行。</translation>
    </message>
    <message>
        <source>No role is given; {name} is taken for an agent.</source>
        <translation>未填角色，{name} 视为坐席。</translation>
    </message>
    <message>
        <source>“{value}” is neither the number nor the name of anybody; it is left out.</source>
        <translation>“{value}”既不是任何人的工号也不是姓名，不予导入。</translation>
    </message>
    <message>
        <source>Several people are called {value}; give the number. It is left out.</source>
        <translation>有多人名为 {value}，请填写工号；此处不予导入。</translation>
    </message>
    <message>
        <source>{value} cannot be their own mentor; it is left out.</source>
        <translation>{value} 不能做自己的师傅，不予导入。</translation>
    </message>
    <message>
        <source>{name} is no ledger of a draw, or it is damaged: {where}.</source>
        <translation>{name} 不是抽样台账，或已损坏：{where}。</translation>
    </message>
    <message>
        <source>Choose the ledger that was written when the calls were drawn.</source>
        <translation>请选择抽取时写出的抽样台账。</translation>
    </message>
    <message>
        <source>The pack {name} was made by a newer qadesk.</source>
        <translation>离线包 {name} 由较新的 qadesk 生成。</translation>
    </message>
    <message>
        <source>Update qadesk on this machine first.</source>
        <translation>请先更新本机的 qadesk。</translation>
    </message>
    <message>
        <source>The recording {path} cannot be read: {reason}.</source>
        <translation>录音 {path} 无法读取：{reason}。</translation>
    </message>
    <message>
        <source>Find its file again (qadesk relocate), then make the pack anew.</source>
        <translation>请用 qadesk relocate 找回文件，再重新生成离线包。</translation>
    </message>
    <message>
        <source>{path} is there already and is no pack; it is not written over.</source>
        <translation>{path} 已存在且不是离线包，不予覆盖。</translation>
    </message>
    <message>
        <source>The pack could not be unpacked in {folder}: {reason}.</source>
        <translation>离线包无法在 {folder} 中解包：{reason}。</translation>
    </message>
    <message>
        <source>Check that there is space for twice the pack&apos;s size; nothing was taken in.</source>
        <translation>请检查剩余空间是否有离线包大小的两倍；未接收任何内容。</translation>
    </message>
    <message>
        <source>There is no time zone {zone}.</source>
        <translation>没有时区 {zone}。</translation>
    </message>
    <message>
        <source>Give its name as Asia/Shanghai or UTC.</source>
        <translation>请填写时区名称，如 Asia/Shanghai 或 UTC。</translation>
    </message>
    <message>
        <source>“{text}” is no day.</source>
        <translation>“{text}”不是日期。</translation>
    </message>
    <message>
        <source>Write it like 2026-01-31, or leave it empty where it is open.</source>
        <translation>请写作 2026-01-31；不限时留空。</translation>
    </message>
    <message>
        <source>A day is missing.</source>
        <translation>缺少日期。</translation>
    </message>
    <message>
        <source>There is nobody with the number or name “{text}”.</source>
        <translation>没有工号或姓名为“{text}”的人员。</translation>
    </message>
    <message>
        <source>Type a part of the name or number and choose from the list.</source>
        <translation>请输入部分姓名或工号，再从列表中选择。</translation>
    </message>
    <message>
        <source>The row has {count} cells, which a row of this log never has.</source>
        <translation>该行有 {count} 个单元格，这种话单的行不会如此。</translation>
    </message>
    <message>
        <source>“{value}” is no time that can be read; the row is left out.</source>
        <translation>“{value}”不是可识别的时间，该行不予导入。</translation>
    </message>
    <message>
        <source>“{value}” is no number of seconds; the row is left out.</source>
        <translation>“{value}”不是秒数，该行不予导入。</translation>
    </message>
    <message>
        <source>The call has {count} rows more than any call takes; they are left out.</source>
        <translation>该通话多出 {count} 行，超过一通所能有的行数，不予导入。</translation>
    </message>
    <message>
        <source>Nothing in {name} tells whether day or month comes first in its dates.</source>
        <translation>{name} 的日期看不出日和月哪个在前。</translation>
    </message>
    <message>
        <source>Choose the order of day and month, or save the dates as 2026-01-31.</source>
        <translation>请选择日和月的顺序，或把日期存为 2026-01-31。</translation>
    </message>
    <message>
        <source>“{value}” is no length that can be read; it stays unknown.</source>
        <translation>“{value}”不是可识别的时长，时长记为未知。</translation>
    </message>
    <message>
        <source>“{value}” can be read with the day or the month first; the time stays unknown.</source>
        <translation>“{value}”的日和月无法区分，时间记为未知。</translation>
    </message>
    <message>
        <source>No column of {name} is known to say when a call began.</source>
        <translation>{name} 中没有可识别的开始时间列。</translation>
    </message>
    <message>
        <source>Say which column is the start of the call, or its identifier.</source>
        <translation>请指明哪一列是通话开始时间或流水号。</translation>
    </message>
    <message>
        <source>The row does not say when the call began; it is left out.</source>
        <translation>该行没有通话开始时间，不予导入。</translation>
    </message>
    <message>
        <source>The row has fewer cells than there are headings; it is cut off.</source>
        <translation>该行的单元格少于列标题，已被截断。</translation>
    </message>
    <message>
        <source>The line holds bytes that are no text in the encoding of the file.</source>
        <translation>该行含有不符合文件编码的字节。</translation>
    </message>
    <message>
        <source>The line is longer than any row of a call log.</source>
        <translation>该行超过话单一行的最大长度。</translation>
    </message>
    <message>
        <source>A quotation mark is opened and not closed, or the other way round.</source>
        <translation>引号不成对。</translation>
    </message>
    <message>
        <source>The log&apos;s times are {hours} h away from what its identifiers say: it is hardly in the time zone {zone}.</source>
        <translation>话单时间与流水号所示相差 {hours} 小时，多半不是 {zone} 时区。</translation>
    </message>
    <message>
        <source>Find out whether the log is in UTC, and read it in its own time zone.</source>
        <translation>请确认话单是否采用 UTC，并按其实际时区导入。</translation>
    </message>
    <message>
        <source>The line is no event of a queue_log.</source>
        <translation>该行不是 queue_log 的事件。</translation>
    </message>
    <message>
        <source>The event {event} has fewer fields than it needs; the line is cut off.</source>
        <translation>事件 {event} 的字段不足，该行已被截断。</translation>
    </message>
    <message>
        <source>The event {event} has no number where its seconds should be.</source>
        <translation>事件 {event} 的秒数处不是数字。</translation>
    </message>
    <message>
        <source>The file {name} beside the recording cannot be read: {reason}.</source>
        <translation>录音的随附文件 {name} 无法读取：{reason}。</translation>
    </message>
    <message>
        <source>The file {name} beside the recording is larger than 8 MB; it is left out.</source>
        <translation>录音的随附文件 {name} 超过 8 MB，不予导入。</translation>
    </message>
    <message>
        <source>The file {name} beside the recording is damaged or no {kind}; it is left out.</source>
        <translation>录音的随附文件 {name} 已损坏或不是 {kind}，不予导入。</translation>
    </message>
    <message>
        <source>The recording goes in without it; export it again if it is needed.</source>
        <translation>录音照常导入；如需该文件请重新导出。</translation>
    </message>
    <message>
        <source>The due date {day} is past.</source>
        <translation>截止日期 {day} 已过。</translation>
    </message>
    <message>
        <source>Name today or a later day.</source>
        <translation>请填写今天或以后的日期。</translation>
    </message>
    <message>
        <source>{no} may not score the call {call}: {reason}.</source>
        <translation>{no} 应回避通话 {call}：{reason}。</translation>
    </message>
    <message>
        <source>Give it to somebody else.</source>
        <translation>请分配给其他人。</translation>
    </message>
    <message>
        <source>There is no draw {uid}, or it has been withdrawn.</source>
        <translation>没有抽样批次 {uid}，或已撤回。</translation>
    </message>
    <message>
        <source>Look at the list of draws.</source>
        <translation>请查看抽样批次列表。</translation>
    </message>
    <message>
        <source>Give how long it is to last.</source>
        <translation>请填写预计时长。</translation>
    </message>
    <message>
        <source>Nobody coaches themselves.</source>
        <translation>不能辅导自己。</translation>
    </message>
    <message>
        <source>Choose another coach, or another agent.</source>
        <translation>请选择其他辅导人或其他坐席。</translation>
    </message>
    <message>
        <source>This action item is measured by no scorecard item, or not agreed yet.</source>
        <translation>这条改进措施没有用质检方案的评分项衡量，或尚未商定。</translation>
    </message>
    <message>
        <source>Choose an item when the next one is agreed.</source>
        <translation>请在商定下一条时选择评分项。</translation>
    </message>
    <message>
        <source>This session is the coach&apos;s, {coach} {name}.</source>
        <translation>这次辅导由 {coach} {name} 负责。</translation>
    </message>
    <message>
        <source>Only the coach holds it; begin a session of your own with this agent.</source>
        <translation>只能由其辅导人进行；请与该坐席另行开始辅导。</translation>
    </message>
    <message>
        <source>Only a session that is planned can be moved.</source>
        <translation>只有已安排的辅导可以改期。</translation>
    </message>
    <message>
        <source>Plan another one.</source>
        <translation>请另行安排一次。</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>记录为空。</translation>
    </message>
    <message>
        <source>Write what is to be said to the agent.</source>
        <translation>请写下要对坐席说的话。</translation>
    </message>
    <message>
        <source>The note stands before the beginning of the call.</source>
        <translation>备注的位置在通话开始之前。</translation>
    </message>
    <message>
        <source>Give a position within the call, or none.</source>
        <translation>请给出通话内的位置，或不给位置。</translation>
    </message>
    <message>
        <source>See “qadesk coaching sessions” for the ones there are.</source>
        <translation>可用“qadesk coaching sessions”查看已有的辅导。</translation>
    </message>
    <message>
        <source>There is no action item {uid}.</source>
        <translation>没有改进措施 {uid}。</translation>
    </message>
    <message>
        <source>See “qadesk coaching actions” for the ones there are.</source>
        <translation>可用“qadesk coaching actions”查看已有的改进措施。</translation>
    </message>
    <message>
        <source>Look at the list of people, or add the person.</source>
        <translation>请查看人员列表，或添加该人员。</translation>
    </message>
    <message>
        <source>Look at the list of assignments.</source>
        <translation>请查看任务列表。</translation>
    </message>
    <message>
        <source>Only open work can be moved; look at the list again.</source>
        <translation>只能改动未完成的任务；请再查看列表。</translation>
    </message>
    <message>
        <source>There is no inspector in this workspace.</source>
        <translation>本工作区没有质检员。</translation>
    </message>
    <message>
        <source>Add inspectors first, or name who is to score.</source>
        <translation>请先添加质检员，或指定由谁评分。</translation>
    </message>
    <message>
        <source>There is no assignment {uid}.</source>
        <translation>没有任务 {uid}。</translation>
    </message>
    <message>
        <source>The assignment {uid} is done or withdrawn already.</source>
        <translation>任务 {uid} 已完成或已撤回。</translation>
    </message>
    <message>
        <source>Taking work from somebody needs a reason.</source>
        <translation>从他人处撤回或改派任务须说明原因。</translation>
    </message>
    <message>
        <source>A follow-up needs a text.</source>
        <translation>问题跟踪须写明内容。</translation>
    </message>
    <message>
        <source>Say in a sentence what has to be handled.</source>
        <translation>请用一句话写明须处理的问题。</translation>
    </message>
    <message>
        <source>A follow-up needs a handler.</source>
        <translation>问题跟踪须有受理人。</translation>
    </message>
    <message>
        <source>Name who handles it and reports back.</source>
        <translation>请指定由谁处理并反馈。</translation>
    </message>
    <message>
        <source>Reporting back needs a text.</source>
        <translation>反馈须写明内容。</translation>
    </message>
    <message>
        <source>Say in a sentence what was done and how it ended.</source>
        <translation>请用一句话写明处理情况和结果。</translation>
    </message>
    <message>
        <source>Nobody can have reported back before the follow-up was opened.</source>
        <translation>反馈时间不能早于新建时间。</translation>
    </message>
    <message>
        <source>Check the time at which it was reported.</source>
        <translation>请检查反馈时间。</translation>
    </message>
    <message>
        <source>“{number}” is no callback service number: there is no digit in it.</source>
        <translation>“{number}”不是回呼服务编号：其中没有数字。</translation>
    </message>
    <message>
        <source>“{number}” is no callback service number: those look like {form}.</source>
        <translation>“{number}”不是回呼服务编号：其格式为 {form}。</translation>
    </message>
    <message>
        <source>Check the number; their form is a setting.</source>
        <translation>请检查编号；格式可在设置中更改。</translation>
    </message>
    <message>
        <source>Nobody verifies what they handled or reported themselves.</source>
        <translation>不能核验自己处理或反馈的问题。</translation>
    </message>
    <message>
        <source>Let somebody else of QA verify it.</source>
        <translation>请由其他质检人员核验。</translation>
    </message>
    <message>
        <source>Sending a follow-up back needs a reason.</source>
        <translation>退回跟踪问题须写明原因。</translation>
    </message>
    <message>
        <source>Withdrawing a follow-up needs a reason.</source>
        <translation>撤回跟踪问题须写明原因。</translation>
    </message>
    <message>
        <source>Handing a follow-up over needs a reason.</source>
        <translation>移交跟踪问题须写明原因。</translation>
    </message>
    <message>
        <source>{no} handles this follow-up already.</source>
        <translation>{no} 已是该问题的受理人。</translation>
    </message>
    <message>
        <source>Name somebody else.</source>
        <translation>请指定其他人。</translation>
    </message>
    <message>
        <source>A follow-up by callback is complete only with its callback service number.</source>
        <translation>以回呼方式处理的问题须填写回呼服务编号。</translation>
    </message>
    <message>
        <source>Write the number of the callback, or say how else it was done.</source>
        <translation>请填写回呼的编号，或说明是以其他方式处理的。</translation>
    </message>
    <message>
        <source>Nobody has reported back on the follow-up {uid} yet.</source>
        <translation>跟踪问题 {uid} 尚无人反馈。</translation>
    </message>
    <message>
        <source>Let the handler report back first.</source>
        <translation>请先由受理人反馈。</translation>
    </message>
    <message>
        <source>The follow-up {uid} has been reported back on already.</source>
        <translation>跟踪问题 {uid} 已反馈。</translation>
    </message>
    <message>
        <source>Verify it, or send it back first.</source>
        <translation>请先核验或退回。</translation>
    </message>
    <message>
        <source>The follow-up {uid} is closed.</source>
        <translation>跟踪问题 {uid} 已结案。</translation>
    </message>
    <message>
        <source>Open another one if the problem is back.</source>
        <translation>如问题再次出现，请另行新建。</translation>
    </message>
    <message>
        <source>The follow-up {uid} has been withdrawn.</source>
        <translation>跟踪问题 {uid} 已撤回。</translation>
    </message>
    <message>
        <source>Open another one if the problem is to be handled after all.</source>
        <translation>如仍须处理，请另行新建。</translation>
    </message>
    <message>
        <source>Say in one sentence why.</source>
        <translation>请用一句话说明原因。</translation>
    </message>
    <message>
        <source>The file {name} is no log of calls that could be understood.</source>
        <translation>文件 {name} 不是可识别的话单。</translation>
    </message>
    <message>
        <source>Say which of its columns tell identifier, time and agent.</source>
        <translation>请指明哪些列是流水号、时间和坐席。</translation>
    </message>
    <message>
        <source>Reports of imports cannot be written as {name}.</source>
        <translation>导入报告不能写成 {name}。</translation>
    </message>
    <message>
        <source>There is no import {uid} in the journal.</source>
        <translation>导入记录中没有 {uid}。</translation>
    </message>
    <message>
        <source>Look at the list of imports.</source>
        <translation>请查看导入记录。</translation>
    </message>
    <message>
        <source>There is no pattern {name}.</source>
        <translation>没有命名规则 {name}。</translation>
    </message>
    <message>
        <source>A pattern needs a name of at most 40 characters without brackets.</source>
        <translation>命名规则须有名称，最多 40 个字符，不含括号。</translation>
    </message>
    <message>
        <source>This work pack was made in this very workspace.</source>
        <translation>该离线任务包正是由本工作区生成的。</translation>
    </message>
    <message>
        <source>Open it on the machine on which the calls are to be scored.</source>
        <translation>请在用来评分的电脑上打开。</translation>
    </message>
    <message>
        <source>The work pack is of a site in the time zone {theirs}, not {ours}.</source>
        <translation>离线任务包所属中心的时区是 {theirs}，不是 {ours}。</translation>
    </message>
    <message>
        <source>Make a workspace for it: qadesk init --timezone {theirs} --no-scorecards DIR.</source>
        <translation>请为它新建不带质检方案的工作区：qadesk init --timezone {theirs} --no-scorecards DIR。</translation>
    </message>
    <message>
        <source>The work in this workspace is of another site.</source>
        <translation>本工作区的任务属于另一个中心。</translation>
    </message>
    <message>
        <source>Make a workspace of its own: qadesk init --no-scorecards DIR.</source>
        <translation>请另建工作区：qadesk init --no-scorecards DIR。</translation>
    </message>
    <message>
        <source>Version {version} of the scorecard {key} is another one here than in the work pack.</source>
        <translation>质检方案 {key} 第 {version} 版在此处与离线任务包中的不同。</translation>
    </message>
    <message>
        <source>Take the pack into a fresh workspace: qadesk init --no-scorecards DIR.</source>
        <translation>请在新工作区中接收：qadesk init --no-scorecards DIR。</translation>
    </message>
    <message>
        <source>The scorecard {key} in the work pack cannot be read.</source>
        <translation>离线任务包中的质检方案 {key} 无法读取。</translation>
    </message>
    <message>
        <source>Update qadesk on this machine, or have the pack made anew.</source>
        <translation>请更新本机的 qadesk，或重新生成离线任务包。</translation>
    </message>
    <message>
        <source>The call {call} of the work pack has been imported here by itself.</source>
        <translation>离线任务包中的通话 {call} 已在此单独导入。</translation>
    </message>
    <message>
        <source>The work in this workspace has come in a work pack itself.</source>
        <translation>本工作区的任务本身来自离线任务包。</translation>
    </message>
    <message>
        <source>Make work packs where calls are drawn; here only results go out.</source>
        <translation>请在抽样的工作区生成离线任务包；此处只能生成结果包。</translation>
    </message>
    <message>
        <source>Nothing is assigned to {no} that is still to be scored.</source>
        <translation>{no} 没有待评的任务。</translation>
    </message>
    <message>
        <source>Assign calls first: qadesk assign.</source>
        <translation>请先分配通话：qadesk assign。</translation>
    </message>
    <message>
        <source>No work pack has been opened in this workspace, so that there are no results.</source>
        <translation>本工作区没有接收过离线任务包，因此没有结果。</translation>
    </message>
    <message>
        <source>Open the workspace in which the work pack was taken in.</source>
        <translation>请打开接收该离线任务包的工作区。</translation>
    </message>
    <message>
        <source>The recording {path} is not there, and not in the pack.</source>
        <translation>录音 {path} 不存在，未放入离线任务包。</translation>
    </message>
    <message>
        <source>A person needs a number.</source>
        <translation>人员须有工号。</translation>
    </message>
    <message>
        <source>Give the number by which the centre knows the person.</source>
        <translation>请填写其在中心的工号。</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>人员须有姓名。</translation>
    </message>
    <message>
        <source>Give the name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>Number {no} belongs to {name} already.</source>
        <translation>工号 {no} 已属于 {name}。</translation>
    </message>
    <message>
        <source>Give another number, or change that person.</source>
        <translation>请换一个工号，或修改该人员。</translation>
    </message>
    <message>
        <source>There is no team called {group}.</source>
        <translation>没有名为 {group} 的业务组。</translation>
    </message>
    <message>
        <source>Choose one of the teams there are.</source>
        <translation>请从现有业务组中选择。</translation>
    </message>
    <message>
        <source>There is no improvement measure {uid} in this workspace.</source>
        <translation>本工作区没有改进建议 {uid}。</translation>
    </message>
    <message>
        <source>“qadesk measure list” shows those there are.</source>
        <translation>可用“qadesk measure list”查看已有的改进建议。</translation>
    </message>
    <message>
        <source>A team needs a name.</source>
        <translation>业务组须有名称。</translation>
    </message>
    <message>
        <source>Draw again.</source>
        <translation>请重新抽取。</translation>
    </message>
    <message>
        <source>There is no sampling plan with the key “{key}”.</source>
        <translation>没有标识为“{key}”的抽样方案。</translation>
    </message>
    <message>
        <source>The sampling plan “{plan}” cannot be drawn from. {finding}</source>
        <translation>抽样方案“{plan}”无法用于抽取。{finding}</translation>
    </message>
    <message>
        <source>There is no committed draw “{uid}” in this workspace.</source>
        <translation>本工作区没有已保存的抽样批次“{uid}”。</translation>
    </message>
    <message>
        <source>Look at the list of sampling plans.</source>
        <translation>请查看抽样方案列表。</translation>
    </message>
    <message>
        <source>No call was drawn: there is nothing to keep.</source>
        <translation>没有抽中任何通话，无可保存。</translation>
    </message>
    <message>
        <source>Look at the plan&apos;s dates and filters; the ledger says what was left out.</source>
        <translation>请检查方案的日期和筛选条件；抽样台账写明了未纳入的原因。</translation>
    </message>
    <message>
        <source>Calls of this period have been drawn since: this draw does not hold any more.</source>
        <translation>此后该时段的通话又被抽取过，本次抽样已失效。</translation>
    </message>
    <message>
        <source>{calls} of the drawn calls are not in the workspace any more.</source>
        <translation>抽中的通话有 {calls} 通已不在工作区中。</translation>
    </message>
    <message>
        <source>A draw is withdrawn with a reason.</source>
        <translation>撤回抽样批次须说明原因。</translation>
    </message>
    <message>
        <source>Say why; it stays in the audit trail.</source>
        <translation>请说明原因，会记入审计记录。</translation>
    </message>
    <message>
        <source>This draw has been withdrawn already.</source>
        <translation>该抽样批次已撤回。</translation>
    </message>
    <message>
        <source>{calls} calls of this draw have been scored: it cannot be withdrawn any more.</source>
        <translation>该抽样批次已评 {calls} 通，不能再撤回。</translation>
    </message>
    <message>
        <source>Withdraw single assignments instead.</source>
        <translation>请改为撤回个别任务。</translation>
    </message>
    <message>
        <source>“{value}” cannot be said of all calls of a folder as {field}.</source>
        <translation>不能把“{value}”统一设为文件夹内全部通话的 {field}。</translation>
    </message>
    <message>
        <source>What can be said is: {fields}; a direction is inbound or outbound.</source>
        <translation>可统一设定的有：{fields}；呼叫方向为 inbound 或 outbound。</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>文件夹 {path} 不存在。</translation>
    </message>
    <message>
        <source>Choose the folder that the recorder writes to.</source>
        <translation>请选择录音系统写入的文件夹。</translation>
    </message>
    <message>
        <source>The folder {path} holds files of the workspace itself.</source>
        <translation>文件夹 {path} 含有工作区自身的文件。</translation>
    </message>
    <message>
        <source>The folder {path} is watched already.</source>
        <translation>文件夹 {path} 已在监视。</translation>
    </message>
    <message>
        <source>Nothing has to be done: new recordings in it are taken in.</source>
        <translation>无须操作：其中的新录音会自动导入。</translation>
    </message>
    <message>
        <source>The folder {path} is not watched.</source>
        <translation>文件夹 {path} 未在监视。</translation>
    </message>
    <message>
        <source>Look at the list of watched folders.</source>
        <translation>请查看监视文件夹列表。</translation>
    </message>
    <message>
        <source>The watched folder {path} cannot be reached.</source>
        <translation>无法访问监视文件夹 {path}。</translation>
    </message>
    <message>
        <source>Connect its drive; it is looked for again. Or watch it no more.</source>
        <translation>请连接其所在的磁盘，程序会再次查看；也可停止监视。</translation>
    </message>
    <message>
        <source>{count} calls fit this row by number and time; it was added as a call of its own.</source>
        <translation>按号码和时间有 {count} 通与该行相符，已作为单独的通话导入。</translation>
    </message>
    <message>
        <source>The log says that {ids} are one call, but they are several here and stay apart.</source>
        <translation>话单表明 {ids} 是同一通话，但此处是多通，仍分开保留。</translation>
    </message>
    <message>
        <source>The identifier {id} is that of a call at another time; this one was taken in without it.</source>
        <translation>流水号 {id} 属于另一时间的通话；此通未带该流水号导入。</translation>
    </message>
    <message>
        <source>It has been changed since: {fields}.</source>
        <translation>此后已改动：{fields}。</translation>
    </message>
    <message>
        <source>This import has been taken back already.</source>
        <translation>这次导入已撤销。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请选择其他导入。</translation>
    </message>
    <message>
        <source>There is a team called {group} already.</source>
        <translation>已有名为 {group} 的业务组。</translation>
    </message>
    <message>
        <source>There is nobody with the number {mentor}, the mentor of {name} ({no}).</source>
        <translation>没有工号为 {mentor} 的人员，即 {name}（{no}）的师傅。</translation>
    </message>
    <message>
        <source>Add that person first.</source>
        <translation>请先添加该人员。</translation>
    </message>
    <message>
        <source>{name} ({no}) has been changed since.</source>
        <translation>{name}（{no}）此后已改动。</translation>
    </message>
    <message>
        <source>{name} ({no}) has evaluated calls.</source>
        <translation>{name}（{no}）已评过通话。</translation>
    </message>
    <message>
        <source>Calls of {name} ({no}) have been evaluated.</source>
        <translation>{name}（{no}）的通话已有评分。</translation>
    </message>
    <message>
        <source>{name} ({no}) has had assignments.</source>
        <translation>{name}（{no}）已有过任务。</translation>
    </message>
    <message>
        <source>{name} ({no}) has coaching sessions or notes.</source>
        <translation>{name}（{no}）有辅导或辅导记录。</translation>
    </message>
    <message>
        <source>{name} ({no}) has to do with follow-ups.</source>
        <translation>{name}（{no}）与问题跟踪有关。</translation>
    </message>
    <message>
        <source>{name} ({no}) has a PIN, has acknowledged or read something.</source>
        <translation>{name}（{no}）设有 PIN 码，或已确认、阅读过内容。</translation>
    </message>
    <message>
        <source>{name} ({no}) is somebody&apos;s mentor.</source>
        <translation>{name}（{no}）是他人的师傅。</translation>
    </message>
    <message>
        <source>It has been evaluated.</source>
        <translation>已评分。</translation>
    </message>
    <message>
        <source>It belongs to a drawn sample.</source>
        <translation>已在抽样批次中。</translation>
    </message>
    <message>
        <source>It has been assigned to an inspector.</source>
        <translation>已分配给质检员。</translation>
    </message>
    <message>
        <source>An inspector has worked on it.</source>
        <translation>已有质检员处理过。</translation>
    </message>
    <message>
        <source>There is a follow-up of it.</source>
        <translation>已有对它的问题跟踪。</translation>
    </message>
    <message>
        <source>Somebody wrote a note for its agent.</source>
        <translation>已有写给其坐席的记录。</translation>
    </message>
    <message>
        <source>A clip of it is among the examples.</source>
        <translation>其片段已用作示例。</translation>
    </message>
    <message>
        <source>It has a transcript.</source>
        <translation>已有转写。</translation>
    </message>
    <message>
        <source>A redacted copy was made of it.</source>
        <translation>已生成脱敏副本。</translation>
    </message>
    <message>
        <source>It has a recording that did not come with this import.</source>
        <translation>其录音不是这次导入的。</translation>
    </message>
    <message>
        <source>An inspector has said something about it.</source>
        <translation>质检员已补充过信息。</translation>
    </message>
    <message>
        <source>A later import has added to it.</source>
        <translation>之后的导入已补充过信息。</translation>
    </message>
    <message>
        <source>The documents beside the recording do not agree on: {fields}.</source>
        <translation>录音的随附文件相互矛盾：{fields}。</translation>
    </message>
    <message>
        <source>The one that bears its name is believed first; look which one is right.</source>
        <translation>以与录音同名的文件为准；请核对哪一份正确。</translation>
    </message>
    <message>
        <source>“{text}” is no date or time.</source>
        <translation>“{text}”不是日期或时间。</translation>
    </message>
    <message>
        <source>Write it as 2026-01-31, or 2026-01-31T14:00.</source>
        <translation>请写成 2026-01-31 或 2026-01-31T14:00。</translation>
    </message>
    <message>
        <source>Nothing is written of {uid} in the audit trail.</source>
        <translation>审计记录中没有 {uid}。</translation>
    </message>
    <message>
        <source>Check the uid; drafts leave no entries until they are submitted.</source>
        <translation>请检查编号；草稿提交之前不产生记录。</translation>
    </message>
    <message>
        <source>There is no PIN on the standard input.</source>
        <translation>标准输入中没有 PIN 码。</translation>
    </message>
    <message>
        <source>Give each PIN on a line of its own.</source>
        <translation>请每行输入一个 PIN 码。</translation>
    </message>
    <message>
        <source>There are no calendars beyond the year 9999.</source>
        <translation>没有 9999 年以后的日历。</translation>
    </message>
    <message>
        <source>Choose an earlier day.</source>
        <translation>请选择更早的日期。</translation>
    </message>
    <message>
        <source>The scorecard “{card}” has no item {item}.</source>
        <translation>质检方案“{card}”没有评分项 {item}。</translation>
    </message>
    <message>
        <source>Write the item&apos;s number or its title as the form lists them.</source>
        <translation>请填写申诉表所列的评分项序号或标题。</translation>
    </message>
    <message>
        <source>Several items of the scorecard “{card}” are called {item}.</source>
        <translation>质检方案“{card}”有多个名为 {item} 的评分项。</translation>
    </message>
    <message>
        <source>The times “{text}” cannot be read.</source>
        <translation>无法识别时间“{text}”。</translation>
    </message>
    <message>
        <source>Write each span of the call as start and end, as 1:23-1:40.</source>
        <translation>请写明每个片段的起点和终点，如 1:23-1:40。</translation>
    </message>
    <message>
        <source>It cannot have been handed in before the first decision.</source>
        <translation>提交时间不能早于初次复核。</translation>
    </message>
    <message>
        <source>Check the time at which it was received.</source>
        <translation>请检查收到时间。</translation>
    </message>
    <message>
        <source>This appeal does not wait for a decision.</source>
        <translation>该申诉不在待复核状态。</translation>
    </message>
    <message>
        <source>Look at what was decided; a second instance has to be asked for.</source>
        <translation>请查看复核结论；二次复核须另行申请。</translation>
    </message>
    <message>
        <source>{no} took the first decision and cannot take the second.</source>
        <translation>{no} 作出了初次复核，不能再做二次复核。</translation>
    </message>
    <message>
        <source>{no} gave the score that is appealed against and cannot decide.</source>
        <translation>{no} 是被申诉成绩的评分人，不能复核。</translation>
    </message>
    <message>
        <source>{no} handed in this appeal and cannot decide it.</source>
        <translation>{no} 提交了这份申诉，不能由本人复核。</translation>
    </message>
    <message>
        <source>{no} was scored here and cannot decide.</source>
        <translation>{no} 是被评分人，不能复核。</translation>
    </message>
    <message>
        <source>Only an appeal that waits for a decision can be withdrawn.</source>
        <translation>只有待复核的申诉可以撤回。</translation>
    </message>
    <message>
        <source>Withdrawing an appeal needs a reason.</source>
        <translation>撤回申诉须写明原因。</translation>
    </message>
    <message>
        <source>Write in one sentence why it is withdrawn.</source>
        <translation>请用一句话写明撤回的原因。</translation>
    </message>
    <message>
        <source>It is too late for this appeal: the time for it ended on {ended}.</source>
        <translation>申诉已逾期：期限已于 {ended} 截止。</translation>
    </message>
    <message>
        <source>A late appeal is not accepted. If it was handed in before, say when: received.</source>
        <translation>逾期申诉不予受理。如此前已提交，请注明收到时间：received。</translation>
    </message>
    <message>
        <source>Let somebody decide who had no part in the score or the first decision.</source>
        <translation>请由未参与评分和初次复核的人复核。</translation>
    </message>
    <message>
        <source>Look at the appeal for what has happened to it.</source>
        <translation>请查看该申诉的经过。</translation>
    </message>
    <message>
        <source>A second instance can be asked for once, after the first decision.</source>
        <translation>初次复核之后，可申请一次二次复核。</translation>
    </message>
    <message>
        <source>An appeal needs a reason.</source>
        <translation>申诉须写明理由。</translation>
    </message>
    <message>
        <source>Write for each item why its score is thought to be wrong.</source>
        <translation>请逐项写明为什么认为评分有误。</translation>
    </message>
    <message>
        <source>An item is named twice in one appeal.</source>
        <translation>同一申诉中一个评分项出现了两次。</translation>
    </message>
    <message>
        <source>Put both reasons into one.</source>
        <translation>请把两条理由合为一条。</translation>
    </message>
    <message>
        <source>A span of evidence ends before it starts.</source>
        <translation>证据片段的终点早于起点。</translation>
    </message>
    <message>
        <source>Write it as start and end, as 1:23-1:40.</source>
        <translation>请写明起点和终点，如 1:23-1:40。</translation>
    </message>
    <message>
        <source>Something appealed against has no verdict yet: {items}.</source>
        <translation>申诉内容中尚有未给结论的：{items}。</translation>
    </message>
    <message>
        <source>Say of each whether it is upheld, partly upheld or rejected, and why.</source>
        <translation>请逐项给出结论（成立、部分成立或驳回）并说明理由。</translation>
    </message>
    <message>
        <source>There is a verdict on something that was not appealed against, or two on one.</source>
        <translation>对未申诉的内容给出了结论，或对同一项给出了两个结论。</translation>
    </message>
    <message>
        <source>Give one verdict for each claim of the appeal.</source>
        <translation>请对每个申诉项给出一个结论。</translation>
    </message>
    <message>
        <source>A verdict needs a reason.</source>
        <translation>结论须写明理由。</translation>
    </message>
    <message>
        <source>Write for each claim why it is decided so.</source>
        <translation>请对每个申诉项写明为什么这样决定。</translation>
    </message>
    <message>
        <source>the whole evaluation</source>
        <translation>整份评分单</translation>
    </message>
    <message>
        <source>This coaching session has ended, or was cancelled; it does not change any more.</source>
        <translation>本次辅导已结束或已取消，不再变更。</translation>
    </message>
    <message>
        <source>Begin a new session for what is to be added.</source>
        <translation>如需补充，请开始新的辅导。</translation>
    </message>
    <message>
        <source>A session cannot be planned for a day that far away.</source>
        <translation>辅导不能安排在这么远的日期。</translation>
    </message>
    <message>
        <source>Check the year: give a day within two years.</source>
        <translation>请检查年份：日期须在前后两年之内。</translation>
    </message>
    <message>
        <source>A session lasts 1 to {most} minutes.</source>
        <translation>一次辅导为 1 到 {most} 分钟。</translation>
    </message>
    <message>
        <source>This coaching session has not begun.</source>
        <translation>本次辅导尚未开始。</translation>
    </message>
    <message>
        <source>Begin it first.</source>
        <translation>请先开始。</translation>
    </message>
    <message>
        <source>This action item is closed already.</source>
        <translation>这条改进措施已经结束。</translation>
    </message>
    <message>
        <source>Agree on a new one in the next session.</source>
        <translation>请在下次辅导中商定新的改进措施。</translation>
    </message>
    <message>
        <source>An action item does not say what is to be done.</source>
        <translation>有改进措施没有写明要做什么。</translation>
    </message>
    <message>
        <source>Write it down, or take the item out.</source>
        <translation>请写明，或删除该条。</translation>
    </message>
    <message>
        <source>The action item “{what}” is measured by half an item.</source>
        <translation>改进措施“{what}”的衡量项不完整。</translation>
    </message>
    <message>
        <source>Choose the scorecard and one of its items, or neither.</source>
        <translation>请同时选择质检方案及其评分项，或都不选。</translation>
    </message>
    <message>
        <source>This needs a reason.</source>
        <translation>此处须写明原因。</translation>
    </message>
    <message>
        <source>Write it in a few words.</source>
        <translation>请简要填写。</translation>
    </message>
    <message>
        <source>An example needs a title.</source>
        <translation>示例须有标题。</translation>
    </message>
    <message>
        <source>Say in a few words what is to be heard in it.</source>
        <translation>请简要写明示例中能听到什么。</translation>
    </message>
    <message>
        <source>An example belongs to an item of a scorecard.</source>
        <translation>示例须对应质检方案的一个评分项。</translation>
    </message>
    <message>
        <source>Choose the scorecard and the item that it shows.</source>
        <translation>请选择示例所说明的质检方案和评分项。</translation>
    </message>
    <message>
        <source>The span of the example has no length, or lies before the call.</source>
        <translation>示例片段没有长度，或位于通话开始之前。</translation>
    </message>
    <message>
        <source>Write its start and its end, as 1:05 and 1:12; at most an hour.</source>
        <translation>请填写起点和终点，如 1:05 和 1:12；最长一小时。</translation>
    </message>
    <message>
        <source>Consent needs a note of how it was given.</source>
        <translation>登记同意须注明同意的方式。</translation>
    </message>
    <message>
        <source>Write, for instance: said so in the coaching session of that day.</source>
        <translation>请写明，例如：在当天的辅导中口头同意。</translation>
    </message>
    <message>
        <source>The agent has not agreed that others hear this example.</source>
        <translation>坐席未同意他人听这个示例。</translation>
    </message>
    <message>
        <source>There is nothing to take back; others do not hear it.</source>
        <translation>无可撤回；他人听不到它。</translation>
    </message>
    <message>
        <source>Taking an example out of the library needs a reason.</source>
        <translation>移出示例库须写明原因。</translation>
    </message>
    <message>
        <source>Write in one sentence why it goes.</source>
        <translation>请用一句话写明移出的原因。</translation>
    </message>
    <message>
        <source>The agent has not agreed that others hear the example “{title}”.</source>
        <translation>坐席未同意他人听示例“{title}”。</translation>
    </message>
    <message>
        <source>Ask the agent, and record the consent; until then only QA hears it.</source>
        <translation>请征得坐席同意并登记；在此之前仅质检可听。</translation>
    </message>
    <message>
        <source>The example “{title}” has been taken out of the library.</source>
        <translation>示例“{title}”已移出示例库。</translation>
    </message>
    <message>
        <source>Add it anew if it is to be used again.</source>
        <translation>如需再次使用，请重新加入。</translation>
    </message>
    <message>
        <source>“{text}” is no way in which a follow-up is done.</source>
        <translation>“{text}”不是跟踪问题的处理方式。</translation>
    </message>
    <message>
        <source>Write one of: {known}.</source>
        <translation>请填写其中之一：{known}。</translation>
    </message>
    <message>
        <source>A notice needs a title and a text.</source>
        <translation>通知须有标题和正文。</translation>
    </message>
    <message>
        <source>Say in a few words what has changed, and what people are to do.</source>
        <translation>请简要写明有何变更、应如何做。</translation>
    </message>
    <message>
        <source>The notice “{title}” has been withdrawn already.</source>
        <translation>通知“{title}”已撤回。</translation>
    </message>
    <message>
        <source>Publish a new one if it is to be read again.</source>
        <translation>如需再次阅读，请重新发布。</translation>
    </message>
    <message>
        <source>Withdrawing a notice needs a reason.</source>
        <translation>撤回通知须写明原因。</translation>
    </message>
    <message>
        <source>Write in one sentence why it does not hold any more.</source>
        <translation>请用一句话写明为什么不再有效。</translation>
    </message>
    <message>
        <source>A PIN has {shortest} to {longest} digits, and nothing else.</source>
        <translation>PIN 码为 {shortest} 至 {longest} 位数字，不含其他字符。</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>请重新输入。</translation>
    </message>
    <message>
        <source>The PIN of {no} is blocked for {minutes} more minutes: it was wrong too often.</source>
        <translation>{no} 的 PIN 码还将锁定 {minutes} 分钟：错误次数过多。</translation>
    </message>
    <message>
        <source>Wait, sign with a drawn signature, or have the QA lead set a new PIN.</source>
        <translation>请稍候，改用手写签名，或请质检主管重设 PIN 码。</translation>
    </message>
    <message>
        <source>That is not the PIN of {no}; it is blocked for {minutes} minutes now.</source>
        <translation>{no} 的 PIN 码不对；现锁定 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>That is not the PIN of {no}.</source>
        <translation>{no} 的 PIN 码不对。</translation>
    </message>
    <message>
        <source>Try again; tries left before it is blocked: {left}.</source>
        <translation>请重试；锁定前还可尝试 {left} 次。</translation>
    </message>
    <message>
        <source>The evaluation {uid} does not wait for approval.</source>
        <translation>评分单 {uid} 不在待审批状态。</translation>
    </message>
    <message>
        <source>Look at the list of releases: somebody else may have been faster.</source>
        <translation>请查看发布列表：可能已有他人处理。</translation>
    </message>
    <message>
        <source>The time planned for the release has passed already.</source>
        <translation>计划的发布时间已过。</translation>
    </message>
    <message>
        <source>Name a time to come, or none for a release at once.</source>
        <translation>请填写将来的时间；立即发布则不填。</translation>
    </message>
    <message>
        <source>The evaluation {uid} has been released already.</source>
        <translation>评分单 {uid} 已发布。</translation>
    </message>
    <message>
        <source>A correction is released by itself when it is submitted.</source>
        <translation>更正提交后会自动发布。</translation>
    </message>
    <message>
        <source>The evaluation {uid} was sent back: {why}</source>
        <translation>评分单 {uid} 已退回：{why}</translation>
    </message>
    <message>
        <source>Correct it and submit the correction, then ask for its release again.</source>
        <translation>请更正并提交，然后再次申请发布。</translation>
    </message>
    <message>
        <source>The release of the evaluation {uid} has been asked for already.</source>
        <translation>评分单 {uid} 已申请发布。</translation>
    </message>
    <message>
        <source>Take it off the list first to plan another time.</source>
        <translation>如需改定时间，请先撤下。</translation>
    </message>
    <message>
        <source>The evaluation {uid} is not on its way to the agent.</source>
        <translation>评分单 {uid} 不在待发布给坐席的列表中。</translation>
    </message>
    <message>
        <source>What has been released stays released; correct the evaluation where need be.</source>
        <translation>已发布的不能收回；如有必要请更正评分单。</translation>
    </message>
    <message>
        <source>The evaluation {uid} is not ready to be released.</source>
        <translation>评分单 {uid} 尚不能发布。</translation>
    </message>
    <message>
        <source>Whoever scored a call does not approve the release of that score.</source>
        <translation>评分人不能批准发布自己所评的成绩。</translation>
    </message>
    <message>
        <source>Ask another inspector, or the QA lead.</source>
        <translation>请另一名质检员或质检主管审批。</translation>
    </message>
    <message>
        <source>Nobody approves the release of a score of their own call.</source>
        <translation>不能批准发布自己通话的成绩。</translation>
    </message>
    <message>
        <source>Write it in one sentence; it stays on record.</source>
        <translation>请用一句话写明，会保留在记录中。</translation>
    </message>
    <message>
        <source>This is no signature.</source>
        <translation>这不是签名。</translation>
    </message>
    <message>
        <source>Sign in the field with the mouse, a pen or a finger.</source>
        <translation>请用鼠标、触控笔或手指在签名栏中签名。</translation>
    </message>
    <message>
        <source>The holidays of the country {code} are not known.</source>
        <translation>没有国家 {code} 的节假日资料。</translation>
    </message>
    <message>
        <source>Give its code of two letters, such as CN, HK or SG.</source>
        <translation>请填写两个字母的代码，如 CN、HK 或 SG。</translation>
    </message>
    <message>
        <source>{name} is not a form of qadesk, or its hidden line has been deleted.</source>
        <translation>{name} 不是 qadesk 的表格，或其隐藏行已被删除。</translation>
    </message>
    <message>
        <source>Fill in the form as it was handed out, and save it as XLSX.</source>
        <translation>请在所发表格上填写，并保存为 XLSX。</translation>
    </message>
    <message>
        <source>The form {name} has more than 100 000 rows.</source>
        <translation>表格 {name} 超过 100 000 行。</translation>
    </message>
    <message>
        <source>The form {name} was made by a newer qadesk.</source>
        <translation>表格 {name} 由较新的 qadesk 生成。</translation>
    </message>
    <message>
        <source>{name} is a form for something else.</source>
        <translation>{name} 是其他用途的表格。</translation>
    </message>
    <message>
        <source>Read it in where it was handed out: appeals with appeals, follow-ups there.</source>
        <translation>请在发出处接收：申诉表在申诉页，问题跟踪清单在问题跟踪页。</translation>
    </message>
    <message>
        <source>A PIN is set by its owner, or anew by a QA lead.</source>
        <translation>PIN 码由本人设置，或由质检主管重设。</translation>
    </message>
    <message>
        <source>Let {no} set it, or ask the QA lead.</source>
        <translation>请由 {no} 设置，或请质检主管重设。</translation>
    </message>
    <message>
        <source>{no} has no PIN yet.</source>
        <translation>{no} 还没有 PIN 码。</translation>
    </message>
    <message>
        <source>Set one (qadesk people pin), or sign with a drawn signature.</source>
        <translation>请设置 PIN 码（qadesk people pin），或改用手写签名。</translation>
    </message>
    <message>
        <source>The PIN of {no} was set anew just now.</source>
        <translation>{no} 的 PIN 刚刚被重新设置。</translation>
    </message>
    <message>
        <source>Type the new one.</source>
        <translation>请输入新的 PIN。</translation>
    </message>
    <message>
        <source>{no} has acknowledged this on {day} already.</source>
        <translation>{no} 已于 {day} 确认。</translation>
    </message>
    <message>
        <source>An acknowledgement is given once, and does not change.</source>
        <translation>确认只作一次，不再更改。</translation>
    </message>
    <message>
        <source>A sheet cannot have come back on a day to come.</source>
        <translation>签字单的交回日期不能在将来。</translation>
    </message>
    <message>
        <source>Give the day on which it came back.</source>
        <translation>请填写交回的日期。</translation>
    </message>
    <message>
        <source>There is no coaching session {uid}.</source>
        <translation>没有辅导 {uid}。</translation>
    </message>
    <message>
        <source>“qadesk coaching list” lists those there are.</source>
        <translation>可用“qadesk coaching list”查看已有的辅导。</translation>
    </message>
    <message>
        <source>{no} took no part in this coaching session.</source>
        <translation>{no} 没有参加这次辅导。</translation>
    </message>
    <message>
        <source>It is acknowledged by its agent and its coach.</source>
        <translation>须由其坐席和辅导人确认。</translation>
    </message>
    <message>
        <source>This coaching session has not ended yet.</source>
        <translation>这次辅导尚未结束。</translation>
    </message>
    <message>
        <source>End it first; then both acknowledge what was agreed.</source>
        <translation>请先结束辅导，再由双方确认所商定的内容。</translation>
    </message>
    <message>
        <source>The comment has more than {most} characters.</source>
        <translation>意见超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>请缩短。</translation>
    </message>
    <message>
        <source>{no} has a PIN already.</source>
        <translation>{no} 已经有 PIN。</translation>
    </message>
    <message>
        <source>Give the old one too (--change), or let a QA lead set it anew (--as).</source>
        <translation>请同时给出旧 PIN（--change），或由质检主管重设（--as）。</translation>
    </message>
    <message>
        <source>The row does not say which evaluation it is about.</source>
        <translation>该行没有说明是哪份评分单。</translation>
    </message>
    <message>
        <source>Write the number of one of the form&apos;s evaluations into its first column.</source>
        <translation>请在第一列填写表中评分单的序号。</translation>
    </message>
    <message>
        <source>Another row of the same evaluation could not be taken in.</source>
        <translation>同一评分单的另一行无法接收。</translation>
    </message>
    <message>
        <source>Correct that row; all rows of an evaluation are handed in together.</source>
        <translation>请更正那一行；同一评分单的各行须一并提交。</translation>
    </message>
    <message>
        <source>Decisions do not travel with packages.</source>
        <translation>复核结论不随申诉包传递。</translation>
    </message>
    <message>
        <source>Decide the appeal where the evaluations are kept.</source>
        <translation>请在保存评分单的地方复核申诉。</translation>
    </message>
    <message>
        <source>The appeal {uid} has gone another way here than in the package.</source>
        <translation>申诉 {uid} 在此处的经过与申诉包中不同。</translation>
    </message>
    <message>
        <source>Compare the two, and enter here what is missing.</source>
        <translation>请对比两者，在此补录缺少的内容。</translation>
    </message>
    <message>
        <source>{no} does not lead the team of the agent {agent} and cannot appeal here.</source>
        <translation>{no} 不是坐席 {agent} 所在业务组的组长，不能在此申诉。</translation>
    </message>
    <message>
        <source>An appeal is handed in by the agent, their team leader, or a QA lead.</source>
        <translation>申诉由坐席本人、其组长或质检主管提交。</translation>
    </message>
    <message>
        <source>{no} is neither a QA lead nor an inspector and cannot decide appeals.</source>
        <translation>{no} 不是质检主管或质检员，不能复核申诉。</translation>
    </message>
    <message>
        <source>Let a QA lead decide, or an inspector who did not give the score.</source>
        <translation>请由质检主管或评分人以外的质检员复核。</translation>
    </message>
    <message>
        <source>Find it on the page of recordings (“Find missing files”).</source>
        <translation>请在录音页查找（“查找缺失文件”）。</translation>
    </message>
    <message>
        <source>This recording cannot be played.</source>
        <translation>这条录音无法播放。</translation>
    </message>
    <message>
        <source>Import it anew from an intact file.</source>
        <translation>请用完好的文件重新导入。</translation>
    </message>
    <message>
        <source>No version of the scorecard {card} has an item {item}.</source>
        <translation>质检方案 {card} 的各版本都没有评分项 {item}。</translation>
    </message>
    <message>
        <source>Name an item by its key, as “qadesk scorecard show” lists them.</source>
        <translation>请按“qadesk scorecard show”所列的标识指定评分项。</translation>
    </message>
    <message>
        <source>There is no example {uid} in this workspace.</source>
        <translation>本工作区没有示例 {uid}。</translation>
    </message>
    <message>
        <source>“qadesk example list” shows those there are.</source>
        <translation>可用“qadesk example list”查看已有的示例。</translation>
    </message>
    <message>
        <source>{mentor} is not {apprentice}&apos;s mentor, and has not been.</source>
        <translation>{mentor} 不是 {apprentice} 的带教师傅，以前也不是。</translation>
    </message>
    <message>
        <source>“qadesk mentors list” shows the pairs.</source>
        <translation>可用“qadesk mentors list”查看师徒关系。</translation>
    </message>
    <message>
        <source>The notice “{title}” is not addressed to {name}.</source>
        <translation>通知“{title}”不是发给 {name} 的。</translation>
    </message>
    <message>
        <source>“qadesk notice list --for NO” shows somebody&apos;s notices.</source>
        <translation>可用“qadesk notice list --for NO”查看某人的通知。</translation>
    </message>
    <message>
        <source>There is no notice {uid} in this workspace.</source>
        <translation>本工作区没有通知 {uid}。</translation>
    </message>
    <message>
        <source>“qadesk notice list” shows those there are.</source>
        <translation>可用“qadesk notice list”查看已有的通知。</translation>
    </message>
    <message>
        <source>Nobody has asked for the release of the evaluation {uid}.</source>
        <translation>评分单 {uid} 尚未申请发布。</translation>
    </message>
    <message>
        <source>Look at the list of releases, or ask for it.</source>
        <translation>请查看发布列表，或申请发布。</translation>
    </message>
    <message>
        <source>The evaluation {uid} has not been released.</source>
        <translation>评分单 {uid} 尚未发布。</translation>
    </message>
    <message>
        <source>Release it first: until then nobody shows it to the agent.</source>
        <translation>请先发布：在此之前不向坐席出示。</translation>
    </message>
    <message>
        <source>The evaluation {uid} is not of a call of {no}.</source>
        <translation>评分单 {uid} 不是 {no} 的通话。</translation>
    </message>
    <message>
        <source>Agents see evaluations of their own calls only; check the number.</source>
        <translation>坐席只能看到自己通话的评分单；请检查工号。</translation>
    </message>
    <message>
        <source>The evaluation {uid} is being corrected.</source>
        <translation>评分单 {uid} 正在更正。</translation>
    </message>
    <message>
        <source>Submit or discard the correction first.</source>
        <translation>请先提交或放弃更正。</translation>
    </message>
    <message>
        <source>Nobody knows whose call the evaluation {uid} is of.</source>
        <translation>不知道评分单 {uid} 是谁的通话。</translation>
    </message>
    <message>
        <source>Say who the agent of the call was, for example by importing the call log.</source>
        <translation>请说明该通话的坐席，例如导入话单。</translation>
    </message>
    <message>
        <source>{no} is not of QA: inspectors and QA leads release evaluations and issue reports.</source>
        <translation>{no} 不是质检人员：评分单和质检报告由质检员和质检主管发布。</translation>
    </message>
    <message>
        <source>An issued report needs a number.</source>
        <translation>发布的质检报告须有编号。</translation>
    </message>
    <message>
        <source>Give the number that stands on it.</source>
        <translation>请填写报告上的编号。</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>期间的结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>Exchange the two dates.</source>
        <translation>请对调两个日期。</translation>
    </message>
    <message>
        <source>A report cannot have been issued before its period began.</source>
        <translation>质检报告的发布日期不能早于期间起始日。</translation>
    </message>
    <message>
        <source>Check the day of issue: all clocks start on it.</source>
        <translation>请检查发布日期：所有期限都从该日起算。</translation>
    </message>
    <message>
        <source>A report cannot have been issued in time to come.</source>
        <translation>报告的发布日期不能在将来。</translation>
    </message>
    <message>
        <source>Record the issue on its day, or later with that day&apos;s date.</source>
        <translation>请在发布当日登记，或事后按当日日期登记。</translation>
    </message>
    <message>
        <source>The number of a report is one line of at most {most} characters.</source>
        <translation>报告编号须为一行，最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>Give a shorter number, such as 2026-01.</source>
        <translation>请使用较短的编号，例如 2026-01。</translation>
    </message>
    <message>
        <source>The number {number} stands on a report from {first} to {last} already.</source>
        <translation>编号 {number} 已用于 {first} 至 {last} 的报告。</translation>
    </message>
    <message>
        <source>Give another number; an issued report never changes.</source>
        <translation>请换一个编号；已发布的报告不再更改。</translation>
    </message>
    <message>
        <source>Releases are approved by inspectors and QA leads.</source>
        <translation>发布由质检员和质检主管审批。</translation>
    </message>
    <message>
        <source>Ask one of them.</source>
        <translation>请他们之一操作。</translation>
    </message>
    <message>
        <source>Nothing of your own is said of the day {day}.</source>
        <translation>没有对 {day} 的自定设置。</translation>
    </message>
    <message>
        <source>Look at the calendar of the year.</source>
        <translation>请查看该年的日历。</translation>
    </message>
    <message>
        <source>The centre’s own days are set by QA, not by {name}.</source>
        <translation>本中心的工作日由质检部门设置，{name} 不能设置。</translation>
    </message>
    <message>
        <source>Ask the QA lead to set the day.</source>
        <translation>请质检主管设置这一天。</translation>
    </message>
    <message>
        <source>No scorecard with the key “{key}” is in force.</source>
        <translation>没有生效的、标识为“{key}”的质检方案。</translation>
    </message>
    <message>
        <source>The scorecard scores no item with the key “{key}”.</source>
        <translation>该质检方案没有标识为“{key}”的评分项。</translation>
    </message>
    <message>
        <source>Check the spelling; there are: {near}.</source>
        <translation>请检查拼写；已有：{near}。</translation>
    </message>
    <message>
        <source>Publish a scorecard first, or leave out what it is measured by.</source>
        <translation>请先发布质检方案，或不填衡量项。</translation>
    </message>
    <message>
        <source>The view has no name.</source>
        <translation>视图没有名称。</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>There is no view “{name}”.</source>
        <translation>没有名为“{name}”的视图。</translation>
    </message>
    <message>
        <source>See “qadesk insight views”.</source>
        <translation>请查看“qadesk insight views”。</translation>
    </message>
    <message>
        <source>The period ends on {last}, before it begins on {first}.</source>
        <translation>期间在开始日 {first} 之前的 {last} 就结束了。</translation>
    </message>
    <message>
        <source>Give the first day first.</source>
        <translation>请先给出第一天。</translation>
    </message>
    <message>
        <source>No target of {kpi} begins on {day}.</source>
        <translation>{kpi} 没有自 {day} 起的目标。</translation>
    </message>
    <message>
        <source>See “qadesk kpi target list”.</source>
        <translation>请查看“qadesk kpi target list”。</translation>
    </message>
    <message>
        <source>The table {name} has no column for days.</source>
        <translation>表格 {name} 中没有日期列。</translation>
    </message>
    <message>
        <source>Give the column with the days the heading “day” or “日期”.</source>
        <translation>请将日期列的标题写作“day”或“日期”。</translation>
    </message>
    <message>
        <source>The table {name} has no column for a KPI that is known.</source>
        <translation>表格 {name} 中没有可识别的 KPI 列。</translation>
    </message>
    <message>
        <source>Name columns as KPIs are called (接通率, answer_rate), or “kpi” and “value”.</source>
        <translation>请按 KPI 名称命名各列（接通率、answer_rate），或使用“kpi”和“value”两列。</translation>
    </message>
    <message>
        <source>“{value}” is no day; days look like 2026-01-31.</source>
        <translation>“{value}”不是日期；日期写作 2026-01-31。</translation>
    </message>
    <message>
        <source>“{value}” is no KPI that is known.</source>
        <translation>“{value}”不是可识别的 KPI。</translation>
    </message>
    <message>
        <source>“{value}” is no half hour of a day; these look like 09:00 or 09:00-09:30.</source>
        <translation>“{value}”不是半小时时段；时段写作 09:00 或 09:00-09:30。</translation>
    </message>
    <message>
        <source>The row has no figure.</source>
        <translation>该行没有数值。</translation>
    </message>
    <message>
        <source>“{value}” is no number.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
    <message>
        <source>“{value}” is no share from 0 to 100 %.</source>
        <translation>“{value}”不是 0 到 100 % 的比率。</translation>
    </message>
    <message>
        <source>“{value}” is no length of time; these look like 45, 1:05 or 00:01:05.</source>
        <translation>“{value}”不是时长；时长写作 45、1:05 或 00:01:05。</translation>
    </message>
    <message>
        <source>Numerator and denominator go together; one of them is missing.</source>
        <translation>分子与分母须同时给出；现缺其一。</translation>
    </message>
    <message>
        <source>The numerator {over} is greater than the denominator {under}.</source>
        <translation>分子 {over} 大于分母 {under}。</translation>
    </message>
    <message>
        <source>The value {value} is not {over} ÷ {under}.</source>
        <translation>数值 {value} 不等于 {over} ÷ {under}。</translation>
    </message>
    <message>
        <source>Row {row} gives another figure of the same KPI, day, team and interval.</source>
        <translation>第 {row} 行对同一 KPI、日期、业务组和时段给出了不同的数值。</translation>
    </message>
    <message>
        <source>Nothing can be written to {path}.</source>
        <translation>无法写入 {path}。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>请选择可写入的文件夹。</translation>
    </message>
    <message>
        <source>The report could not be written to {path}: {reason}.</source>
        <translation>无法将报告写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Close it where it is open, or choose a folder that you may write to.</source>
        <translation>请关闭已打开的该文件，或选择可以写入的文件夹。</translation>
    </message>
    <message>
        <source>Reports are not written as “{name}”.</source>
        <translation>报告不能写成“{name}”格式。</translation>
    </message>
    <message>
        <source>Choose from: {formats}.</source>
        <translation>可选：{formats}。</translation>
    </message>
    <message>
        <source>“{text}” rewords no problem.</source>
        <translation>“{text}”没有改写任何问题。</translation>
    </message>
    <message>
        <source>Write KEY=TEXT, with a key of “problems” in period.json.</source>
        <translation>请写成 KEY=文字，KEY 取自 period.json 的“problems”。</translation>
    </message>
    <message>
        <source>A report has no part “{name}”.</source>
        <translation>报告中没有“{name}”这一部分。</translation>
    </message>
    <message>
        <source>Only of tables a scorecard, columns or points can be said.</source>
        <translation>只有表格才能指定质检方案、列或分值。</translation>
    </message>
    <message>
        <source>Leave these options out: a JSON list names its scorecards itself.</source>
        <translation>请去掉这些选项：JSON 列表自带质检方案。</translation>
    </message>
    <message>
        <source>It is not said which scorecard the table {name} was scored with.</source>
        <translation>未指明表格 {name} 使用的质检方案。</translation>
    </message>
    <message>
        <source>Add --scorecard KEY or --scorecard KEY@VERSION.</source>
        <translation>请加 --scorecard KEY 或 --scorecard KEY@VERSION 指明质检方案。</translation>
    </message>
    <message>
        <source>“{name}” says of no columns what they mean.</source>
        <translation>“{name}”没有说明任何列的含义。</translation>
    </message>
    <message>
        <source>Give --map HEADING=ITEM, or a JSON file as {{&quot;HEADING&quot;: &quot;ITEM&quot;}}.</source>
        <translation>请用 --map HEADING=ITEM，或形如 {{&quot;HEADING&quot;: &quot;ITEM&quot;}} 的 JSON 文件。</translation>
    </message>
    <message>
        <source>The row has no scores.</source>
        <translation>该行没有评分。</translation>
    </message>
    <message>
        <source>Fill in its items, or delete the row.</source>
        <translation>请填写评分项，或删除该行。</translation>
    </message>
    <message>
        <source>The column “{heading}” holds a formula instead of its result.</source>
        <translation>“{heading}”列是公式而不是结果。</translation>
    </message>
    <message>
        <source>Save the table as XLSX, or paste the values over the formulas.</source>
        <translation>请将表格另存为 XLSX，或以数值粘贴覆盖公式。</translation>
    </message>
    <message>
        <source>“{value}” in the column “{heading}” is no answer to the item “{title}”.</source>
        <translation>“{heading}”列中的“{value}”不是评分项“{title}”的答案。</translation>
    </message>
    <message>
        <source>Write one of these: {expected}.</source>
        <translation>请填写下列之一：{expected}。</translation>
    </message>
    <message>
        <source>“{value}” in the column “{heading}” can mean several answers to “{title}”.</source>
        <translation>“{heading}”列中的“{value}”可对应“{title}”的多个答案。</translation>
    </message>
    <message>
        <source>Write the titles of the options instead: {expected}.</source>
        <translation>请改写选项的标题：{expected}。</translation>
    </message>
    <message>
        <source>“{value}” in the column “{heading}” is no critical error of the scorecard.</source>
        <translation>“{heading}”列中的“{value}”不是质检方案的致命错误。</translation>
    </message>
    <message>
        <source>The logo {path} could not be read: {reason}.</source>
        <translation>无法读取标志图片 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Check the file.</source>
        <translation>请检查该文件。</translation>
    </message>
    <message>
        <source>{path} is no PNG or JPEG picture of at most 5 MB.</source>
        <translation>{path} 不是 5 MB 以内的 PNG 或 JPEG 图片。</translation>
    </message>
    <message>
        <source>Save the logo as PNG.</source>
        <translation>请将标志存为 PNG。</translation>
    </message>
    <message>
        <source>Make an amendment (--amend): its figures are kept.</source>
        <translation>请作修订（--amend），修订的数据会保留。</translation>
    </message>
    <message>
        <source>The report of {first} to {last} has not been issued: nothing to amend.</source>
        <translation>{first} 至 {last} 的报告尚未签发，无从修订。</translation>
    </message>
    <message>
        <source>Issue it first.</source>
        <translation>请先签发。</translation>
    </message>
    <message>
        <source>Somebody else has amended the report {number} at the same time.</source>
        <translation>另有人同时修订了 {number} 号报告。</translation>
    </message>
    <message>
        <source>Look at that amendment first.</source>
        <translation>请先查看那次修订。</translation>
    </message>
    <message>
        <source>Evaluations of these days change while their figures are taken.</source>
        <translation>统计期间，这些日期的评分单正在变化。</translation>
    </message>
    <message>
        <source>Issue the report again when they have come to rest.</source>
        <translation>请在变化停止后重新签发报告。</translation>
    </message>
    <message>
        <source>Nothing was inspected from {first} to {last}: there is nothing to issue.</source>
        <translation>{first} 至 {last} 没有质检记录，没有可签发的内容。</translation>
    </message>
    <message>
        <source>Check the period and the team.</source>
        <translation>请检查周期和业务组。</translation>
    </message>
    <message>
        <source>The period ends on {last}, which is still to come.</source>
        <translation>周期到 {last} 才结束，尚未到期。</translation>
    </message>
    <message>
        <source>Issue the report on its last day or later; its figures would be lacking.</source>
        <translation>请在周期最后一天或之后签发，否则数据不全。</translation>
    </message>
    <message>
        <source>No report {number} has been issued, or no such amendment to it.</source>
        <translation>没有签发过 {number} 号报告，或没有这次修订。</translation>
    </message>
    <message>
        <source>See “qadesk report list”.</source>
        <translation>请查看“qadesk report list”。</translation>
    </message>
    <message>
        <source>The figures that were kept of the report {number} cannot be read.</source>
        <translation>无法读取 {number} 号报告保留的数据。</translation>
    </message>
    <message>
        <source>Open the workspace with the newest version of the program.</source>
        <translation>请用最新版本的程序打开工作区。</translation>
    </message>
    <message>
        <source>The report {number} was issued outside this program: its figures are not kept.</source>
        <translation>{number} 号报告是在本程序之外签发的，没有保留数据。</translation>
    </message>
    <message>
        <source>The report of {first} to {last} was issued under the number {number}.</source>
        <translation>{first} 至 {last} 的报告已用编号 {number} 签发。</translation>
    </message>
    <message>
        <source>Leave the number out: a report keeps the one it has.</source>
        <translation>请不要另给编号，报告沿用原有编号。</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} 秒</translation>
    </message>
    <message>
        <source>{number}</source>
        <translation>{number}</translation>
    </message>
    <message>
        <source>{number} syllables/min</source>
        <translation>{number} 字/分</translation>
    </message>
    <message>
        <source>{number} dBFS</source>
        <translation>{number} dBFS</translation>
    </message>
    <message>
        <source>{number} Hz</source>
        <translation>{number} Hz</translation>
    </message>
    <message>
        <source>{number} semitones</source>
        <translation>{number} 半音</translation>
    </message>
    <message>
        <source>{number} samples</source>
        <translation>{number} 个采样点</translation>
    </message>
    <message>
        <source>Time in which this side speaks, of the time in which either does.</source>
        <translation>该方说话时间占双方说话时间的比例。</translation>
    </message>
    <message>
        <source>One side speaks; own pauses up to 1.5 s and single words of the other side do not end it.</source>
        <translation>一方连续说话；自身 1.5 秒以内的停顿和对方的个别应答不算中断。</translation>
    </message>
    <message>
        <source>Nobody speaks for {seconds} s or longer, at the start and the end too; music on hold is no speech.</source>
        <translation>{seconds} 秒以上无人说话，含开头和结尾；等待音乐不算说话。</translation>
    </message>
    <message>
        <source>Sounds in which no voice is found for 3 s, and steady tones.</source>
        <translation>3 秒以上没有人声的声音，以及持续的单音。</translation>
    </message>
    <message>
        <source>Both sides speak at once for 0.2 s or longer; who began later started it. Echo of the other side is left out.</source>
        <translation>双方同时说话 0.2 秒以上；后开口者为抢话方。串音和回声不计。</translation>
    </message>
    <message>
        <source>Estimated: peaks of loudness with a pitch, a minute of this side&apos;s speech. Usually true to 10 %.</source>
        <translation>估算值：该方每分钟说话中带音调的响度峰数。误差一般在 10 % 以内。</translation>
    </message>
    <message>
        <source>Mean level (RMS) while this side speaks, below full scale.</source>
        <translation>该方说话时的平均电平（RMS），以满刻度为 0。</translation>
    </message>
    <message>
        <source>Mean level (RMS) while nobody speaks, below full scale.</source>
        <translation>无人说话时的平均电平（RMS），以满刻度为 0。</translation>
    </message>
    <message>
        <source>Samples at full scale: the recorder was overdriven.</source>
        <translation>达到满刻度的采样点：录音时音量过载。</translation>
    </message>
    <message>
        <source>Median pitch of the voice, every 20 ms by YIN.</source>
        <translation>嗓音音高的中位数，每 20 毫秒用 YIN 法测一次。</translation>
    </message>
    <message>
        <source>From the 10th to the 90th percentile of the pitch: how much the intonation moves. By YIN, every 20 ms.</source>
        <translation>音高从第 10 到第 90 百分位的跨度，反映语调起伏。每 20 毫秒用 YIN 法测一次。</translation>
    </message>
    <message>
        <source>Time in which anybody speaks, of the whole call.</source>
        <translation>有人说话的时间占整通的比例。</translation>
    </message>
    <message>
        <source>Usual for this agent: {value}, over {count} recordings.</source>
        <translation>该坐席平时：{value}（{count} 条录音）。</translation>
    </message>
    <message>
        <source>Usual in the team: {value}, over {count} recordings.</source>
        <translation>业务组平时：{value}（{count} 条录音）。</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>说话占比</translation>
    </message>
    <message>
        <source>Agent speaks</source>
        <translation>坐席说话占比</translation>
    </message>
    <message>
        <source>Customer speaks</source>
        <translation>客户说话占比</translation>
    </message>
    <message>
        <source>Longest monologue (agent)</source>
        <translation>坐席最长连续说话</translation>
    </message>
    <message>
        <source>Longest monologue (customer)</source>
        <translation>客户最长连续说话</translation>
    </message>
    <message>
        <source>Silences</source>
        <translation>静默次数</translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation>最长静默</translation>
    </message>
    <message>
        <source>Silent share of the call</source>
        <translation>静默占比</translation>
    </message>
    <message>
        <source>Music or tones</source>
        <translation>音乐或提示音</translation>
    </message>
    <message>
        <source>Talk-overs</source>
        <translation>抢话次数</translation>
    </message>
    <message>
        <source>Talk-overs started by the agent</source>
        <translation>坐席抢话次数</translation>
    </message>
    <message>
        <source>Talk-overs started by the customer</source>
        <translation>客户抢话次数</translation>
    </message>
    <message>
        <source>Time of talk-over</source>
        <translation>抢话时长</translation>
    </message>
    <message>
        <source>Pace of the agent</source>
        <translation>坐席语速</translation>
    </message>
    <message>
        <source>Pace of the customer</source>
        <translation>客户语速</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>Loudness of the agent</source>
        <translation>坐席音量</translation>
    </message>
    <message>
        <source>Loudness of the customer</source>
        <translation>客户音量</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Noise of the agent&apos;s line</source>
        <translation>坐席线路噪声</translation>
    </message>
    <message>
        <source>Noise of the customer&apos;s line</source>
        <translation>客户线路噪声</translation>
    </message>
    <message>
        <source>Noise of the line</source>
        <translation>线路噪声</translation>
    </message>
    <message>
        <source>Clipping of the agent</source>
        <translation>坐席爆音</translation>
    </message>
    <message>
        <source>Clipping of the customer</source>
        <translation>客户爆音</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>爆音</translation>
    </message>
    <message>
        <source>Pitch of the agent</source>
        <translation>坐席音高</translation>
    </message>
    <message>
        <source>Pitch of the customer</source>
        <translation>客户音高</translation>
    </message>
    <message>
        <source>Intonation of the agent</source>
        <translation>坐席语调</translation>
    </message>
    <message>
        <source>Intonation of the customer</source>
        <translation>客户语调</translation>
    </message>
    <message>
        <source>slower than usual</source>
        <translation>比平时慢</translation>
    </message>
    <message>
        <source>faster than usual</source>
        <translation>比平时快</translation>
    </message>
    <message>
        <source>slower than the team</source>
        <translation>比业务组慢</translation>
    </message>
    <message>
        <source>faster than the team</source>
        <translation>比业务组快</translation>
    </message>
    <message>
        <source>quieter than usual</source>
        <translation>比平时轻</translation>
    </message>
    <message>
        <source>louder than usual</source>
        <translation>比平时响</translation>
    </message>
    <message>
        <source>quieter than the team</source>
        <translation>比业务组轻</translation>
    </message>
    <message>
        <source>louder than the team</source>
        <translation>比业务组响</translation>
    </message>
    <message>
        <source>lower than usual</source>
        <translation>比平时低</translation>
    </message>
    <message>
        <source>higher than usual</source>
        <translation>比平时高</translation>
    </message>
    <message>
        <source>lower than the team</source>
        <translation>比业务组低</translation>
    </message>
    <message>
        <source>higher than the team</source>
        <translation>比业务组高</translation>
    </message>
    <message>
        <source>flatter than usual</source>
        <translation>比平时平淡</translation>
    </message>
    <message>
        <source>livelier than usual</source>
        <translation>比平时生动</translation>
    </message>
    <message>
        <source>flatter than the team</source>
        <translation>比业务组平淡</translation>
    </message>
    <message>
        <source>livelier than the team</source>
        <translation>比业务组生动</translation>
    </message>
</context>
<context>
    <name>follow-ups</name>
    <message>
        <source>Follow-ups to report back on</source>
        <translation>待反馈的跟踪问题</translation>
    </message>
    <message>
        <source>Team leader: {name} ({no})</source>
        <translation>组长：{name}（{no}）</translation>
    </message>
    <message>
        <source>Handler: {name} ({no})</source>
        <translation>受理人：{name}（{no}）</translation>
    </message>
    <message>
        <source>For each line say how it was handled and what came of it, then send the form back to QA.</source>
        <translation>请逐行填写处理情况和结果，然后把本表交回质检。</translation>
    </message>
    <message>
        <source>A callback is complete only with its callback service number; those look like {form}.</source>
        <translation>回呼须填写回呼服务编号方为完成；格式为 {form}。</translation>
    </message>
    <message>
        <source>A callback is complete only with its callback service number.</source>
        <translation>回呼须填写回呼服务编号方为完成。</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>when the report is issued</source>
        <translation>质检报告发布时</translation>
    </message>
    <message>
        <source>Sent back: {why}</source>
        <translation>已退回：{why}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
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
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Heard at</source>
        <translation>录音位置</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>受理人</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理情况</translation>
    </message>
    <message>
        <source>Callback service number</source>
        <translation>回呼服务编号</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待反馈</translation>
    </message>
    <message>
        <source>to verify</source>
        <translation>待核验</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>回呼</translation>
    </message>
    <message>
        <source>coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>record correction</source>
        <translation>更正记录</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>lost point</source>
        <translation>扣分项</translation>
    </message>
    <message>
        <source>problem recording</source>
        <translation>问题录音</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手工新建</translation>
    </message>
    <message>
        <source>Follow-ups · {whose} · {when} · printed with qadesk {version}</source>
        <translation>问题跟踪 · {whose} · {when} · 由 qadesk {version} 打印</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Period report</source>
        <translation>质检报告</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>最近截止</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Date, signature</source>
        <translation>日期、签名</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>Appeals</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Fill in the coloured cells of what is appealed against; hand it in before its time ends.</source>
        <translation>请填写所申诉内容的彩色单元格，并在期限前交回。</translation>
    </message>
    <message>
        <source>Item: its number or title; empty for the whole evaluation. Evidence: 1:23-1:40; 2:05-2:10.</source>
        <translation>评分项：序号或标题；空白表示整份评分单。证据：1:23-1:40; 2:05-2:10。</translation>
    </message>
    <message>
        <source>A second item of an evaluation: take an empty line at the end, with the same number in front.</source>
        <translation>同一评分单的第二个评分项：请用末尾的空行，行首填写相同序号。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评分单</translation>
    </message>
    <message>
        <source>Team leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Agent no.</source>
        <translation>坐席工号</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>质检成绩</translation>
    </message>
    <message>
        <source>Points lost</source>
        <translation>扣分项</translation>
    </message>
    <message>
        <source>Appeal until</source>
        <translation>申诉截止</translation>
    </message>
    <message>
        <source>Item appealed against</source>
        <translation>申诉的评分项</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Evidence (times)</source>
        <translation>证据（时间）</translation>
    </message>
</context>
<context>
    <name>intakes</name>
    <message>
        <source>Refused</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>File or call</source>
        <translation>文件或通话</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
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
    <message>
        <source>Importing calls</source>
        <translation>正在导入话单</translation>
    </message>
    <message>
        <source>Importing people</source>
        <translation>正在导入人员</translation>
    </message>
    <message>
        <source>Importing KPIs</source>
        <translation>正在导入 KPI</translation>
    </message>
    <message>
        <source>Cutting a clip</source>
        <translation>正在截取片段</translation>
    </message>
    <message>
        <source>Covering spans in a copy</source>
        <translation>正在生成脱敏副本</translation>
    </message>
    <message>
        <source>Looking for numbers</source>
        <translation>正在查找号码</translation>
    </message>
    <message>
        <source>Looking for a side</source>
        <translation>正在查找声道</translation>
    </message>
    <message>
        <source>Packing evidence</source>
        <translation>正在打包证据</translation>
    </message>
    <message>
        <source>Writing lists of marks</source>
        <translation>正在写出标记清单</translation>
    </message>
    <message>
        <source>Looking for suggestions</source>
        <translation>正在生成建议</translation>
    </message>
    <message>
        <source>Importing transcripts</source>
        <translation>正在导入转写</translation>
    </message>
    <message>
        <source>Recognising speech</source>
        <translation>正在识别语音</translation>
    </message>
    <message>
        <source>Importing evaluations</source>
        <translation>正在导入评分单</translation>
    </message>
    <message>
        <source>Analysing recordings</source>
        <translation>正在分析录音</translation>
    </message>
    <message>
        <source>Taking an import back</source>
        <translation>正在撤销导入</translation>
    </message>
    <message>
        <source>Making a work pack</source>
        <translation>正在生成离线任务包</translation>
    </message>
    <message>
        <source>Making a pack of results</source>
        <translation>正在生成结果包</translation>
    </message>
    <message>
        <source>Opening a pack</source>
        <translation>正在接收离线包</translation>
    </message>
    <message>
        <source>Looking into a pack</source>
        <translation>正在查看离线包</translation>
    </message>
    <message>
        <source>Making an example&apos;s sound</source>
        <translation>正在生成示例的声音</translation>
    </message>
    <message>
        <source>Exporting an example</source>
        <translation>正在导出示例</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Yes or no</source>
        <translation>是否项</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>等级评分</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Deductions</source>
        <translation>扣分项</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计次扣分</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>加分项</translation>
    </message>
    <message>
        <source>Critical error</source>
        <translation>致命错误</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录项</translation>
    </message>
    <message>
        <source>Yes earns all points, no earns none.</source>
        <translation>做到得满分，没做到得 0 分。</translation>
    </message>
    <message>
        <source>Levels from nothing to all points.</source>
        <translation>分级评分，从 0 分到满分。</translation>
    </message>
    <message>
        <source>One of several options, each worth its own points.</source>
        <translation>几个选项中选一个，各有分值。</translation>
    </message>
    <message>
        <source>All points, less a deduction for each fault that is ticked.</source>
        <translation>满分减去所勾选扣分点的扣分。</translation>
    </message>
    <message>
        <source>All points, less so much for each time it happened.</source>
        <translation>满分减去每发生一次的扣分。</translation>
    </message>
    <message>
        <source>Extra points on top of the total.</source>
        <translation>总分之外另加的分。</translation>
    </message>
    <message>
        <source>One-vote veto: if it happened, the call fails.</source>
        <translation>一票否决：发生即判不合格。</translation>
    </message>
    <message>
        <source>Something to write down; earns no points.</source>
        <translation>只作记录，不计分。</translation>
    </message>
</context>
<context>
    <name>kpi</name>
    <message>
        <source>Call log</source>
        <translation>话单</translation>
    </message>
    <message>
        <source>Call log: answered within {seconds} s</source>
        <translation>话单：{seconds} 秒内接听</translation>
    </message>
    <message>
        <source>Call log: customers who did not call again within {days} days, as a stand-in</source>
        <translation>话单：{days} 天内未再次来电的客户，作为替代口径</translation>
    </message>
    <message>
        <source>requests whose days are not over yet: {count}</source>
        <translation>观察期未满的诉求：{count}</translation>
    </message>
    <message>
        <source>Call log: talk time alone, as it does not tell after-call work</source>
        <translation>话单：仅通话时长，因其中没有话后处理时长</translation>
    </message>
    <message>
        <source>Customers&apos; ratings of calls</source>
        <translation>客户对通话的评价</translation>
    </message>
    <message>
        <source>Imported table</source>
        <translation>导入的表格</translation>
    </message>
    <message>
        <source>Imported table: plain mean of {count} values, as it gives no counts</source>
        <translation>导入的表格：{count} 个数值的简单平均，因其中没有计数</translation>
    </message>
    <message>
        <source>imported values without counts, left out: {count}</source>
        <translation>未计入的无计数导入值：{count}</translation>
    </message>
    <message>
        <source>There is no call log of these days, and no imported table.</source>
        <translation>这些日期既没有话单，也没有导入的表格。</translation>
    </message>
    <message>
        <source>No call of these days was answered.</source>
        <translation>这些日期没有接通的来电。</translation>
    </message>
    <message>
        <source>The call log does not tell how calls ended.</source>
        <translation>话单未记录来电的结束方式。</translation>
    </message>
    <message>
        <source>The call log does not tell how long callers waited.</source>
        <translation>话单未记录客户等待的时长。</translation>
    </message>
    <message>
        <source>The call log does not tell how long people talked.</source>
        <translation>话单未记录通话时长。</translation>
    </message>
    <message>
        <source>The call log does not tell after-call work.</source>
        <translation>话单未记录话后处理时长。</translation>
    </message>
    <message>
        <source>The call log names no customers by whom repeat contacts could be seen.</source>
        <translation>话单未记录客户号码，无法识别重复来电。</translation>
    </message>
    <message>
        <source>No request began here: its calls were repeat contacts, or name no customer.</source>
        <translation>此处没有新的诉求：来电均为重复来电，或未记录客户。</translation>
    </message>
    <message>
        <source>Calls that nobody answered bear no team: the figure holds for all teams together.</source>
        <translation>未接通的来电不属于任何业务组：该数值只能就全部业务组合计。</translation>
    </message>
    <message>
        <source>There are no ratings or surveys of these days, and no imported table.</source>
        <translation>这些日期既没有评价或调查，也没有导入的表格。</translation>
    </message>
    <message>
        <source>There are no cases in this workspace, and no imported table of these days.</source>
        <translation>本工作区没有工单，这些日期也没有导入的表格。</translation>
    </message>
    <message>
        <source>Answer rate</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>First-contact resolution</source>
        <translation>一次性解决率</translation>
    </message>
    <message>
        <source>Customer satisfaction</source>
        <translation>客户满意率</translation>
    </message>
    <message>
        <source>After-call work</source>
        <translation>话后处理时长</translation>
    </message>
    <message>
        <source>Average handle time</source>
        <translation>平均通话时长</translation>
    </message>
    <message>
        <source>Average queue time</source>
        <translation>平均排队时间</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>Completion rate</source>
        <translation>办结率</translation>
    </message>
    <message>
        <source>Immediate completion rate</source>
        <translation>即办率</translation>
    </message>
    <message>
        <source>Pass rate</source>
        <translation>通过率</translation>
    </message>
    <message>
        <source>Information error rate</source>
        <translation>错误信息率</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>lab table</name>
    <message>
        <source>new: these evaluations have no answer to it</source>
        <translation>新增：这些评分单没有评过此项</translation>
    </message>
    <message>
        <source>gone: these answers do not count any more</source>
        <translation>已删除：这些评分结果不再计入</translation>
    </message>
    <message>
        <source>of another kind: these answers cannot be carried over</source>
        <translation>类型已改：这些评分结果无法沿用</translation>
    </message>
    <message>
        <source>cannot have these answers any more</source>
        <translation>已没有原先所选的选项</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>试算前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>试算后</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>评分单份数</translation>
    </message>
    <message>
        <source>Average before</source>
        <translation>试算前平均分</translation>
    </message>
    <message>
        <source>Average after</source>
        <translation>试算后平均分</translation>
    </message>
    <message>
        <source>Rank before</source>
        <translation>试算前名次</translation>
    </message>
    <message>
        <source>Rank after</source>
        <translation>试算后名次</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>试算结果</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评分单编号</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Points before</source>
        <translation>试算前分值</translation>
    </message>
    <message>
        <source>Points after</source>
        <translation>试算后分值</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>评过</translation>
    </message>
    <message>
        <source>Lost on average before</source>
        <translation>试算前平均扣分</translation>
    </message>
    <message>
        <source>Lost on average after</source>
        <translation>试算后平均扣分</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Over the pass mark</source>
        <translation>跨过合格线</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Not carried over</source>
        <translation>未能沿用</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>Calls from, to</source>
        <translation>通话日期起止</translation>
    </message>
    <message>
        <source>With a score</source>
        <translation>有成绩</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation>合格线</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Pass rate</source>
        <translation>通过率</translation>
    </message>
    <message>
        <source>With a critical error</source>
        <translation>含致命错误</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>marks</name>
    <message>
        <source>Evidence</source>
        <translation>证据片段</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>To be covered</source>
        <translation>待脱敏</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Start (s)</source>
        <translation>起点（秒）</translation>
    </message>
    <message>
        <source>End (s)</source>
        <translation>终点（秒）</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>measures</name>
    <message>
        <source>proposed</source>
        <translation>已提出</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>running</source>
        <translation>实施中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Scorecard “{title}”: version {version} is published</source>
        <translation>质检方案“{title}”：第 {version} 版已发布</translation>
    </message>
    <message>
        <source>It holds for calls from {day} on.</source>
        <translation>适用于 {day} 起的通话。</translation>
    </message>
    <message>
        <source>It is the first version of this scorecard.</source>
        <translation>这是本质检方案的第一版。</translation>
    </message>
    <message>
        <source>Finding: {items}</source>
        <translation>质检发现：{items}</translation>
    </message>
    <message>
        <source>In an inspected call points were lost here:</source>
        <translation>在一通已检通话中，以下评分项扣了分：</translation>
    </message>
    <message>
        <source>Finding in an inspected call</source>
        <translation>已检通话中的质检发现</translation>
    </message>
    <message>
        <source>Norm: {help}</source>
        <translation>规范：{help}</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>from {first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>from {first} on</source>
        <translation>{first} 起</translation>
    </message>
    <message>
        <source>until {last}</source>
        <translation>至 {last}</translation>
    </message>
    <message>
        <source>at all times</source>
        <translation>始终</translation>
    </message>
</context>
<context>
    <name>period report</name>
    <message>
        <source>Interval from</source>
        <translation>区间下限</translation>
    </message>
    <message>
        <source>Interval to</source>
        <translation>区间上限</translation>
    </message>
    <message>
        <source>Service quality report</source>
        <translation>服务质量监控质检报告</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>第 {number} 号</translation>
    </message>
    <message>
        <source>amendment {number}</source>
        <translation>修订 {number}</translation>
    </message>
    <message>
        <source>all business groups</source>
        <translation>全部业务组</translation>
    </message>
    <message>
        <source>issued {day}</source>
        <translation>签发 {day}</translation>
    </message>
    <message>
        <source>draft, not issued</source>
        <translation>草稿，未签发</translation>
    </message>
    <message>
        <source>{house} · figures as of {when} · every figure can be traced to its evaluations</source>
        <translation>{house} · 数据快照 {when} · 每个数字均可追溯到评分单</translation>
    </message>
    <message>
        <source>{year}-{month:02}-{day:02}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>{month:02}-{day:02}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{year}-{month:02}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>Nothing was inspected in this period, so there are no figures.</source>
        <translation>本期没有质检录音，因此没有数据。</translation>
    </message>
    <message>
        <source>These figures are over {count} scorecards ({cards}): what they ask differs, so groups and people are not ranked.</source>
        <translation>这些数据跨 {count} 套质检方案（{cards}）：考核内容不同，因此不对业务组和人员排名。</translation>
    </message>
    <message>
        <source>Only {count} recordings were scored: so few say little, and the intervals say how little.</source>
        <translation>只有 {count} 通录音有成绩：数量太少，说明不了什么，区间表示把握的大小。</translation>
    </message>
    <message>
        <source>Average of all {population} calls of plan {plan}, weighted by its design from {sample} inspected: {average}.</source>
        <translation>按抽样设计加权：抽样方案 {plan} 全部 {population} 通通话的平均成绩为 {average}（由质检的 {sample} 通推算）。</translation>
    </message>
    <message>
        <source>Averages are plain means of what was inspected; intervals are 95 % (t for means, Wilson for shares).</source>
        <translation>平均成绩为所检录音的简单平均；区间均为 95 %（均值用 t 区间，比率用 Wilson 区间）。</translation>
    </message>
    <message>
        <source>The same period a year ago: {inspected} inspected, average {average}, pass rate {pass_rate}.</source>
        <translation>去年同期：质检 {inspected} 通，平均成绩 {average}，通过率 {pass_rate}。</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>质检数</translation>
    </message>
    <message>
        <source>Recordings inspected</source>
        <translation>质检录音</translation>
    </message>
    <message>
        <source>Average score</source>
        <translation>平均成绩</translation>
    </message>
    <message>
        <source>Pass rate</source>
        <translation>通过率</translation>
    </message>
    <message>
        <source>Information error rate</source>
        <translation>错误信息率</translation>
    </message>
    <message>
        <source>Critical errors</source>
        <translation>致命错误</translation>
    </message>
    <message>
        <source>sampling rate {rate}</source>
        <translation>抽样率 {rate}</translation>
    </message>
    <message>
        <source>Sampling rate</source>
        <translation>抽样率</translation>
    </message>
    <message>
        <source>customer {customer}, business {business}, compliance {compliance}</source>
        <translation>客户 {customer} 业务 {business} 合规 {compliance}</translation>
    </message>
    <message>
        <source>vs last week</source>
        <translation>较上周</translation>
    </message>
    <message>
        <source>vs last month</source>
        <translation>较上月</translation>
    </message>
    <message>
        <source>vs last quarter</source>
        <translation>较上季度</translation>
    </message>
    <message>
        <source>vs last year</source>
        <translation>较上年</translation>
    </message>
    <message>
        <source>vs period before</source>
        <translation>较上期</translation>
    </message>
    <message>
        <source>{change} pp</source>
        <translation>{change} 个百分点</translation>
    </message>
    <message>
        <source>standard {target}</source>
        <translation>标准 {target}</translation>
    </message>
    <message>
        <source>met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>Customer-critical</source>
        <translation>客户致命</translation>
    </message>
    <message>
        <source>Business-critical</source>
        <translation>业务致命</translation>
    </message>
    <message>
        <source>Compliance-critical</source>
        <translation>合规致命</translation>
    </message>
    <message>
        <source>Customer-critical accuracy</source>
        <translation>客户致命错误准确率</translation>
    </message>
    <message>
        <source>Business-critical accuracy</source>
        <translation>业务致命错误准确率</translation>
    </message>
    <message>
        <source>Compliance-critical accuracy</source>
        <translation>合规致命错误准确率</translation>
    </message>
    <message>
        <source>Non-critical accuracy</source>
        <translation>非致命错误准确率</translation>
    </message>
    <message>
        <source>Key problems of the period</source>
        <translation>本期重点问题</translation>
    </message>
    <message>
        <source>Common problems</source>
        <translation>共性问题</translation>
    </message>
    <message>
        <source>No common problem stands out in this period.</source>
        <translation>本期没有突出的共性问题。</translation>
    </message>
    <message>
        <source>Problems to be tracked</source>
        <translation>需跟踪问题</translation>
    </message>
    <message>
        <source>No problem of this period is tracked.</source>
        <translation>本期没有需跟踪的问题。</translation>
    </message>
    <message>
        <source>Please report back on tracked problems and hand in appeals by {when}.</source>
        <translation>跟踪结果与申诉请于 {when} 前反馈。</translation>
    </message>
    <message>
        <source>A callback needs its callback service number; late appeals are not accepted.</source>
        <translation>电话回呼须填写回呼服务编号；逾期申诉不再受理。</translation>
    </message>
    <message>
        <source>Until when to report back and to appeal stands here once the report is issued.</source>
        <translation>签发后在此写明反馈与申诉的截止时间。</translation>
    </message>
    <message>
        <source>Write to: {address}</source>
        <translation>反馈地址：{address}</translation>
    </message>
    <message>
        <source>What was inspected with particular care</source>
        <translation>重点监控内容</translation>
    </message>
    <message>
        <source>No scorecard stands behind this period.</source>
        <translation>本期没有质检方案。</translation>
    </message>
    <message>
        <source>The figures</source>
        <translation>监控数据</translation>
    </message>
    <message>
        <source>By business group</source>
        <translation>各业务组</translation>
    </message>
    <message>
        <source>By scorecard</source>
        <translation>按质检方案</translation>
    </message>
    <message>
        <source>Average by day (shaded: 95 % interval)</source>
        <translation>日平均成绩（阴影为 95 % 区间）</translation>
    </message>
    <message>
        <source>Recordings by score band</source>
        <translation>各分数段录音数量</translation>
    </message>
    <message>
        <source>Where points were lost</source>
        <translation>集中扣分项</translation>
    </message>
    <message>
        <source>No points were lost.</source>
        <translation>没有扣分。</translation>
    </message>
    <message>
        <source>Problem recordings</source>
        <translation>本期问题录音</translation>
    </message>
    <message>
        <source>For the team leaders to bring to the shift meeting. Times are positions in the recording.</source>
        <translation>请各组长在班会上强调。时间码为录音内位置。</translation>
    </message>
    <message>
        <source>{times} calls, {agents} agents, {share} of all points lost</source>
        <translation>{times} 次，涉及 {agents} 名坐席，占全部扣分 {share}</translation>
    </message>
    <message>
        <source>{times} calls, {agents} agents</source>
        <translation>{times} 次，涉及 {agents} 名坐席</translation>
    </message>
    <message>
        <source>The scorecards of this period have no bands in common.</source>
        <translation>本期各质检方案没有共同的分数段。</translation>
    </message>
    <message>
        <source>No recording was put forward as a problem recording.</source>
        <translation>本期没有提出问题录音。</translation>
    </message>
    <message>
        <source>Months against the standard</source>
        <translation>各月与标准对比</translation>
    </message>
    <message>
        <source>Why the figures moved</source>
        <translation>指标为何变动</translation>
    </message>
    <message>
        <source>Measures taken and planned</source>
        <translation>已采取和计划的改进措施</translation>
    </message>
    <message>
        <source>KPI board</source>
        <translation>KPI 看板</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Sampling as drawn</source>
        <translation>抽样执行情况</translation>
    </message>
    <message>
        <source>1 2 3 4 5 6 7 8 9 10</source>
        <translation>一 二 三 四 五 六 七 八 九 十</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}、{title}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Call time</source>
        <translation>录音时间</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>受理人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>反馈截止</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>质检方案</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>评分类别</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Business group</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>致命</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>not to be told from {groups}</source>
        <translation>与{groups}无显著差别</translation>
    </message>
    <message>
        <source>not to be told from any other</source>
        <translation>与其他各组均无显著差别</translation>
    </message>
    <message>
        <source>below the rest of the centre</source>
        <translation>低于中心其他组</translation>
    </message>
    <message>
        <source>few recordings</source>
        <translation>录音较少</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Score band</source>
        <translation>分数段</translation>
    </message>
    <message>
        <source>From score</source>
        <translation>起始分</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Points lost</source>
        <translation>扣分合计</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>涉及坐席</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>cumulative {share}</source>
        <translation>累计 {share}</translation>
    </message>
    <message>
        <source>Densest</source>
        <translation>最集中</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>pass mark {mark}</source>
        <translation>合格线 {mark}</translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>得分 {score}</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>成绩</translation>
    </message>
    <message>
        <source>Norm: {text}</source>
        <translation>规范：{text}</translation>
    </message>
    <message>
        <source>Advice: {text}</source>
        <translation>建议：{text}</translation>
    </message>
    <message>
        <source>tracked as {number}</source>
        <translation>已列入跟踪 {number}</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>录音位置</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>规范</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Business type</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Pass standard</source>
        <translation>通过率标准</translation>
    </message>
    <message>
        <source>Error standard</source>
        <translation>错误率标准</translation>
    </message>
    <message>
        <source>business group</source>
        <translation>业务组</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>business type</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>{figure} {before} → {after} ({change}). By {by}: {mix} of other calls (mix), {rate} of better or worse calls.</source>
        <translation>{figure}由 {before} 变为 {after}（{change}）。按{by}分解：{mix} 来自结构变化，{rate} 来自同类录音成绩变化。</translation>
    </message>
    <message>
        <source>A change this small can come of chance alone.</source>
        <translation>变化很小，可能只是偶然波动。</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>成绩</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>After</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分项</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>too early to say</source>
        <translation>尚无法判断</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>From</source>
        <translation>分子 / 分母</translation>
    </message>
    <message>
        <source>Source or reason</source>
        <translation>来源或原因</translation>
    </message>
    <message>
        <source>No KPI is known for this period.</source>
        <translation>本期没有 KPI 数据。</translation>
    </message>
    <message>
        <source>{sessions} sessions with {agents} agents, {minutes} minutes in all.</source>
        <translation>辅导 {sessions} 次，{agents} 名坐席，共 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>Action items: {agreed} agreed, {done} done, {overdue} overdue.</source>
        <translation>改进措施：约定 {agreed} 项，完成 {done} 项，逾期 {overdue} 项。</translation>
    </message>
    <message>
        <source>No coaching was recorded in this period.</source>
        <translation>本期没有辅导记录。</translation>
    </message>
    <message>
        <source>{filed} appeals filed ({rate} of the evaluations).</source>
        <translation>申诉 {filed} 件（占评分单 {rate}）。</translation>
    </message>
    <message>
        <source>{decided} decided, {upheld} upheld ({share}); median {days} days to a decision.</source>
        <translation>已裁定 {decided} 件，成立 {upheld} 件（{share}）；裁定用时中位数 {days} 天。</translation>
    </message>
    <message>
        <source>No appeal was filed in this period.</source>
        <translation>本期没有申诉。</translation>
    </message>
    <message>
        <source>Sampling plan</source>
        <translation>抽样方案</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话数</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>配额</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>抽中</translation>
    </message>
    <message>
        <source>Shortfall</source>
        <translation>缺额</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>No sampling plan was drawn for this period: the choice was made by hand.</source>
        <translation>本期没有按抽样方案抽取：录音由人工挑选。</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>the agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>任一方</translation>
    </message>
    <message>
        <source>“{phrase}”</source>
        <translation>“{phrase}”</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source> and </source>
        <translation>和</translation>
    </message>
    <message>
        <source>Said by {who}: {phrases}</source>
        <translation>{who}说：{phrases}</translation>
    </message>
    <message>
        <source>Said by {who} in the first {seconds} s: {phrases}</source>
        <translation>{who}在前 {seconds} 秒内说：{phrases}</translation>
    </message>
    <message>
        <source>Said by {who} in the last {seconds} s: {phrases}</source>
        <translation>{who}在最后 {seconds} 秒内说：{phrases}</translation>
    </message>
    <message>
        <source>Nobody speaks for more than {seconds} s, {times} or more times</source>
        <translation>静默超过 {seconds} 秒，达到 {times} 次</translation>
    </message>
    <message>
        <source>Nobody speaks for more than {seconds} s, {times} or more times, without {phrases} said by {who} in the {before} s before</source>
        <translation>静默超过 {seconds} 秒，达到 {times} 次，且此前 {before} 秒内{who}没有说{phrases}</translation>
    </message>
    <message>
        <source>Talk-over begun by {who}, {seconds} s or longer, {times} or more times</source>
        <translation>{who}抢话 {seconds} 秒以上，达到 {times} 次</translation>
    </message>
    <message>
        <source>{found} → {then}.</source>
        <translation>{found} → {then}。</translation>
    </message>
    <message>
        <source>Otherwise → {otherwise}.</source>
        <translation>否则 → {otherwise}。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不建议</translation>
    </message>
    <message>
        <source>how often it was found</source>
        <translation>发现的次数</translation>
    </message>
</context>
<context>
    <name>sampling</name>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Unusually long</source>
        <translation>超长通话</translation>
    </message>
    <message>
        <source>Unusually short</source>
        <translation>超短通话</translation>
    </message>
    <message>
        <source>First and last hour of the shift</source>
        <translation>班次首末小时</translation>
    </message>
    <message>
        <source>Mealtimes</source>
        <translation>用餐时段</translation>
    </message>
    <message>
        <source>Peak hours</source>
        <translation>高峰时段</translation>
    </message>
    <message>
        <source>Repeat contacts</source>
        <translation>重复来电</translation>
    </message>
    <message>
        <source>Low ratings</source>
        <translation>客户评价低</translation>
    </message>
    <message>
        <source>Long silences</source>
        <translation>长时间静音</translation>
    </message>
    <message>
        <source>Talk-over</source>
        <translation>抢话</translation>
    </message>
    <message>
        <source>Purely random</source>
        <translation>纯随机</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>{calls} calls short: agents without such a call.</source>
        <translation>缺 {calls}：坐席无此类通话。</translation>
    </message>
    <message>
        <source>{calls} calls short: agents with too few such calls, all drawn.</source>
        <translation>缺 {calls}：坐席此类不足。</translation>
    </message>
    <message>
        <source>{calls} calls short: agents whose such calls had all been drawn before.</source>
        <translation>缺 {calls}：坐席此类已抽过。</translation>
    </message>
    <message>
        <source>Passed on to the last stratum.</source>
        <translation>转入末层。</translation>
    </message>
    <message>
        <source>Stays open.</source>
        <translation>仍为缺额。</translation>
    </message>
    <message>
        <source>unknown start</source>
        <translation>开始时间未知</translation>
    </message>
    <message>
        <source>no agent known</source>
        <translation>坐席未知</translation>
    </message>
    <message>
        <source>unknown length</source>
        <translation>时长未知</translation>
    </message>
    <message>
        <source>no recording that can be heard</source>
        <translation>没有可听的录音</translation>
    </message>
    <message>
        <source>no identifier, and the recording cannot be read</source>
        <translation>无流水号且录音无法读取</translation>
    </message>
    <message>
        <source>same call as another one</source>
        <translation>与另一条为同一通话</translation>
    </message>
    <message>
        <source>drawn before</source>
        <translation>此前已抽过</translation>
    </message>
    <message>
        <source>Any call</source>
        <translation>任何通话</translation>
    </message>
    <message>
        <source>Business type: {values}</source>
        <translation>业务类型：{values}</translation>
    </message>
    <message>
        <source>Queue: {values}</source>
        <translation>队列：{values}</translation>
    </message>
    <message>
        <source>Direction: {values}</source>
        <translation>呼叫方向：{values}</translation>
    </message>
    <message>
        <source>Contact: {values}</source>
        <translation>来电类型：{values}</translation>
    </message>
    <message>
        <source>Customer&apos;s rating below {bound}</source>
        <translation>客户评价低于 {bound}</translation>
    </message>
    <message>
        <source>Repeat contact</source>
        <translation>重复来电</translation>
    </message>
    <message>
        <source>No repeat contact</source>
        <translation>非重复来电</translation>
    </message>
    <message>
        <source>A silence of more than {bound} s</source>
        <translation>静音超过 {bound} 秒</translation>
    </message>
    <message>
        <source>Talk-over more than {bound} times</source>
        <translation>抢话超过 {bound} 次</translation>
    </message>
    <message>
        <source>Longer than {bound} s</source>
        <translation>长于 {bound} 秒</translation>
    </message>
    <message>
        <source>Shorter than {bound} s</source>
        <translation>短于 {bound} 秒</translation>
    </message>
    <message>
        <source>Longer than the {bound} % mark of all calls</source>
        <translation>长于全部通话的第 {bound} 百分位</translation>
    </message>
    <message>
        <source>Shorter than the {bound} % mark of all calls</source>
        <translation>短于全部通话的第 {bound} 百分位</translation>
    </message>
    <message>
        <source>Longer than the {bound} % mark of its business type</source>
        <translation>长于同业务类型的第 {bound} 百分位</translation>
    </message>
    <message>
        <source>Shorter than the {bound} % mark of its business type</source>
        <translation>短于同业务类型的第 {bound} 百分位</translation>
    </message>
    <message>
        <source>First hour of the shift</source>
        <translation>班次首小时</translation>
    </message>
    <message>
        <source>Last hour of the shift</source>
        <translation>班次末小时</translation>
    </message>
    <message>
        <source>Peak hours of the day</source>
        <translation>当日高峰时段</translation>
    </message>
    <message>
        <source>Outside the peak hours</source>
        <translation>非高峰时段</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>above</source>
        <translation>超过</translation>
    </message>
    <message>
        <source>below</source>
        <translation>低于</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
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
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Part of the shift</source>
        <translation>班次时段</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
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
        <source>Direction</source>
        <translation>呼叫方向</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>来电类型</translation>
    </message>
    <message>
        <source>Customer&apos;s rating</source>
        <translation>客户评价</translation>
    </message>
    <message>
        <source>Long silence</source>
        <translation>长时间静音</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>星期</translation>
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
        <source>Acknowledgement</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>I have seen this evaluation and its evidence. To acknowledge it is not to agree: an appeal stays possible.</source>
        <translation>本人已看过本评分单及其证据。确认不等于同意，仍可申诉。</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Revision {number}: {score} · {when}</source>
        <translation>修订版 {number}：{score} · {when}</translation>
    </message>
    <message>
        <source>Revision {number}: {score} · {when} (this sheet)</source>
        <translation>修订版 {number}：{score} · {when}（本单）</translation>
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
        <source>Speech heard</source>
        <translation>已听语音</translation>
    </message>
    <message>
        <source>{share} % demanded</source>
        <translation>要求 {share} %</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Redacted recording</source>
        <translation>脱敏录音</translation>
    </message>
    <message>
        <source>Its SHA-256</source>
        <translation>SHA-256 校验值</translation>
    </message>
    <message>
        <source>Covered in it</source>
        <translation>遮盖片段</translation>
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
        <source>Agent number</source>
        <translation>坐席工号</translation>
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
        <source>Fault report</source>
        <translation>故障申报</translation>
    </message>
    <message>
        <source>Remote support</source>
        <translation>远程支持</translation>
    </message>
    <message>
        <source>On-site visit</source>
        <translation>上门服务</translation>
    </message>
    <message>
        <source>Mystery shopping</source>
        <translation>神秘顾客</translation>
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
<context>
    <name>suggestions</name>
    <message>
        <source>The agent says: {phrases}.</source>
        <translation>坐席说了：{phrases}。</translation>
    </message>
    <message>
        <source>The customer says: {phrases}.</source>
        <translation>客户说了：{phrases}。</translation>
    </message>
    <message>
        <source>Somebody says: {phrases}.</source>
        <translation>有人说了：{phrases}。</translation>
    </message>
    <message>
        <source>The agent does not say: {phrases}.</source>
        <translation>坐席未说：{phrases}。</translation>
    </message>
    <message>
        <source>The customer does not say: {phrases}.</source>
        <translation>客户未说：{phrases}。</translation>
    </message>
    <message>
        <source>Nobody says: {phrases}.</source>
        <translation>无人说：{phrases}。</translation>
    </message>
    <message>
        <source>In the first {seconds} s the agent does not say: {phrases}.</source>
        <translation>开头 {seconds} 秒内坐席未说：{phrases}。</translation>
    </message>
    <message>
        <source>In the first {seconds} s the customer does not say: {phrases}.</source>
        <translation>开头 {seconds} 秒内客户未说：{phrases}。</translation>
    </message>
    <message>
        <source>In the first {seconds} s nobody says: {phrases}.</source>
        <translation>开头 {seconds} 秒内无人说：{phrases}。</translation>
    </message>
    <message>
        <source>In the last {seconds} s the agent does not say: {phrases}.</source>
        <translation>最后 {seconds} 秒内坐席未说：{phrases}。</translation>
    </message>
    <message>
        <source>In the last {seconds} s the customer does not say: {phrases}.</source>
        <translation>最后 {seconds} 秒内客户未说：{phrases}。</translation>
    </message>
    <message>
        <source>In the last {seconds} s nobody says: {phrases}.</source>
        <translation>最后 {seconds} 秒内无人说：{phrases}。</translation>
    </message>
    <message>
        <source>Silences longer than {over} s: {number}, the longest {seconds} s.</source>
        <translation>超过 {over} 秒的静默 {number} 次，最长 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Silences longer than {over} s that nobody announced: {number}, the longest {seconds} s.</source>
        <translation>事先未告知的 {over} 秒以上静默 {number} 次，最长 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Times the agent starts to speak over the customer: {number}, the longest {seconds} s.</source>
        <translation>坐席抢客户的话 {number} 次，最长 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Times the customer starts to speak over the agent: {number}, the longest {seconds} s.</source>
        <translation>客户抢坐席的话 {number} 次，最长 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Times both speak at once: {number}, the longest {seconds} s.</source>
        <translation>双方同时说话 {number} 次，最长 {seconds} 秒。</translation>
    </message>
    <message>
        <source>No silence lasts longer than {over} s.</source>
        <translation>没有超过 {over} 秒的静默。</translation>
    </message>
    <message>
        <source>Every silence longer than {over} s was announced, or there is none.</source>
        <translation>超过 {over} 秒的静默均已事先告知，或没有此类静默。</translation>
    </message>
    <message>
        <source>The agent does not speak over the customer.</source>
        <translation>坐席没有抢客户的话。</translation>
    </message>
    <message>
        <source>The customer does not speak over the agent.</source>
        <translation>客户没有抢坐席的话。</translation>
    </message>
    <message>
        <source>They do not speak at once.</source>
        <translation>双方没有同时说话。</translation>
    </message>
</context>
<context>
    <name>transcript</name>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>Talk-over</source>
        <translation>抢话</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{length}, started by the agent</source>
        <translation>{length}，坐席发起</translation>
    </message>
    <message>
        <source>{length}, started by the customer</source>
        <translation>{length}，客户发起</translation>
    </message>
</context>
<context>
    <name>versions</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In consultation</source>
        <translation>征求意见中</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>第 {number} 版</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Not in force yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>For earlier calls only</source>
        <translation>只适用于较早的通话</translation>
    </message>
    <message>
        <source>Replaced by a newer one</source>
        <translation>已被新版取代</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>不限日期</translation>
    </message>
    <message>
        <source>any business type</source>
        <translation>不限业务类型</translation>
    </message>
    <message>
        <source>for calls from {first} to {last}</source>
        <translation>适用于 {first} 至 {last} 的通话</translation>
    </message>
    <message>
        <source>for calls from {first} on</source>
        <translation>适用于 {first} 起的通话</translation>
    </message>
    <message>
        <source>for calls up to {last}</source>
        <translation>适用于 {last} 及以前的通话</translation>
    </message>
    <message>
        <source>for calls of any day</source>
        <translation>适用于任何日期的通话</translation>
    </message>
    <message>
        <source>No call is scored with this scorecard any more.</source>
        <translation>已没有通话按本质检方案评分。</translation>
    </message>
    <message>
        <source>Version {number}: for no call any more</source>
        <translation>第 {number} 版：不再适用于任何通话</translation>
    </message>
    <message>
        <source>Version {number}: {when}</source>
        <translation>第 {number} 版：{when}</translation>
    </message>
    <message>
        <source>Version {number} (this one): {when}</source>
        <translation>第 {number} 版（本版）：{when}</translation>
    </message>
</context>
</TS>
