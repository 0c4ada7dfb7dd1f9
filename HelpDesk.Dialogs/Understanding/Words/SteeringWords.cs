namespace HelpDesk.Dialogs.Understanding;

/// <summary>Words that correct an answer or steer the dialog.</summary>
internal static class SteeringWords
{
    public static IReadOnlyList<WordList> All { get; } =
    [
        new(Concept.ChangeTo, "改到|改成|改为|改一下|改下|换成|换到|更正|更改|修改|改|应该是|应为|而是|写错|打错|说错|讲错|搞错|弄错|记错|change it to|change to|change the|make it|should be|i meant|correction|instead|move it to|rather|changed to|update the|actually|sorry,"),
        new(Concept.Wrong, "不对|错了|错咗|有误|不正确|不系呢个|唔啱|写错|说错|打错|搞错|弄错|填错|记错|wrong|incorrect|not right|mistake|isn't right|not correct"),
        new(Concept.FieldUnit, "地址|房号|房间号|门牌|门牌号|楼号|栋号|单元号|楼栋|几栋|室号|住址|单位|address|unit|flat|apartment|room number|flat number|building|unit number|block|house number"),
        new(Concept.FieldPlace, "位置|地点|地方|哪里|房间|location|place|room"),
        new(Concept.FieldItem, "留言|question|message|details|wording|问题|内容|故障|描述|维修内容|报修内容|事项|problem|item|issue|fault|description"),
        new(Concept.FieldTime, "时间|日期|日子|上门时间|预约时间|钟点|几点|time|date|day|appointment|visit"),
        new(Concept.FieldName, "名字|姓名|姓|称呼|name|surname"),
        new(Concept.FieldPhone, "电话|号码|手机|手机号|电话号码|联系方式|联系电话|phone|number|mobile|telephone|contact"),
        new(Concept.Back, "上一步|返回|回上一步|返回上一步|上一题|退回|回退|前一步|后退|back|go back|previous|返转头"),
        new(Concept.StartOver, "重新开始|从头开始|重来|重头来|从头来|从新开始|重新来|重新填|重新报|重填|start over|restart|start again|begin again|from the beginning|由头嚟过|由头来过"),
        new(Concept.Skip, "跳过|略过|不填|没有了|下一步|下一题|先不说|skip|skip it|next|pass|none|n/a|not applicable"),
        new(Concept.Help, "帮助|怎么用|怎么操作|使用说明|你能做什么|你会什么|菜单|能帮我什么|有什么功能|点用|help|menu|what can you do|how does this work|options|info"),
        new(Concept.Verify, "核实身份|验证身份|身份核实|身份验证|核实一下身份|验证一下身份|核实我的身份|认证身份|绑定手机|绑定手机号|绑定号码|绑定电话|核实手机|验证手机|验证手机号|核实号码|核实手机号|verify me|verify my identity|verify my number|verify my phone|verify myself|verify|link my phone|bind my phone|confirm my identity"),
        new(Concept.WantEnglish, "英文|英语|转英文|转英语|说英文|讲英文|用英文|english|english please|in english|speak english|switch to english|eng"),
        new(Concept.WantHans, "中文|普通话|国语|简体|简体中文|讲中文|说中文|转中文|讲国语|chinese|mandarin|simplified chinese|putonghua|in chinese"),
        new(Concept.WantHant, "繁体|繁体中文|繁体字|广东话|粤语|白话|讲广东话|traditional chinese|cantonese"),
    ];
}
