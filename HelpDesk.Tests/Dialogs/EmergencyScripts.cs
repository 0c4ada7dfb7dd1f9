namespace HelpDesk.Tests.Dialogs;

public sealed class EmergencyScripts
{
    [Fact]
    public void Given_a_form_when_a_fire_is_reported_then_it_goes_first_and_the_form_is_offered_again() => Script.Play(
        """
        resident> 3栋1202马桶堵了
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 着火了！
        desk> files Repair | Fire | 3-1202 | 着火
        bot> 请立即拨打119报火警！捂住口鼻，走楼梯离开，不要乘电梯，不要返回取物。
        bot> 已通知值班人员马上赶来，单号R20261121-0001。
        bot> 请问具体在什么位置？
        resident> 厨房里
        desk> adds to R20261121-0001: 厨房里
        bot> 收到，已补充到单号R20261121-0001。请保持电话畅通。
        bot> 刚才的事还没办完（马桶堵了），要继续吗？回复1继续，2不用了。
        resident> 1
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 明天上午
        bot> 请核对：3栋1202，马桶堵了，11月22日（周日）上午上门。对吗？回复1确认，2修改。
        resident> 对
        desk> files Repair | 3-1202 | 马桶堵了 | 11月22日（周日）上午
        bot> 已登记，单号R20261121-0002。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_a_smell_of_gas_when_more_is_said_then_it_adds_to_the_same_ticket() => Script.Play(
        """
        resident> 家里有很浓的煤气味
        desk> files Repair | Gas | 家里 | 家里有很浓的煤气味
        bot> 请到室外后拨打119！不要开关电器，不要用明火，能安全做到时关阀门、开窗，马上离开。
        bot> 已通知值班人员马上赶来，单号R20261121-0001。
        bot> 请问在哪一栋、哪个房号或什么位置？
        resident> 煤气味越来越大了
        desk> adds to R20261121-0001: 煤气味越来越大了
        bot> 请到室外后拨打119！不要开关电器，不要用明火，能安全做到时关阀门、开窗，马上离开。
        bot> 已补充到单号R20261121-0001，值班人员正在处理。
        bot> 请问在哪一栋、哪个房号或什么位置？
        resident> 3栋1202
        desk> adds to R20261121-0001: 3栋1202
        bot> 收到，已补充到单号R20261121-0001。请保持电话畅通。
        resident> 厨房
        desk> adds to R20261121-0001: 厨房
        bot> 已补充到单号R20261121-0001，值班人员正在处理。
        """);

    [Fact]
    public void Given_a_fire_with_its_place_when_reported_then_nothing_is_asked() => Script.Play(
        """
        resident> 3栋1202厨房着火了
        desk> files Repair | Fire | 3-1202 | 厨房 | 着火
        bot> 请立即拨打119报火警！捂住口鼻，走楼梯离开，不要乘电梯，不要返回取物。
        bot> 已通知值班人员马上赶来，单号R20261121-0001。
        """);

    [Fact]
    public void Given_people_in_a_lift_when_a_place_follows_then_it_is_added() => Script.Play(
        """
        [file 3-1202]
        resident> 电梯里有人被困了
        desk> files Repair | Trapped | 3-1202 | 电梯里 | 电梯
        bot> 有人不适或危险请拨打119！请不要强行扒门，按轿厢内报警按钮，保持镇静等待救援。
        bot> 已通知值班人员马上赶来，单号R20261121-0001。
        resident> 3栋2号电梯
        desk> adds to R20261121-0001: 3栋2号电梯
        bot> 已补充到单号R20261121-0001，值班人员正在处理。
        """);

    [Fact]
    public void Given_an_alarm_when_the_same_danger_is_reported_after_a_quarter_then_it_is_another() => Script.Play(
        """
        resident> 3栋1202厨房着火了
        desk> files Repair | Fire | 3-1202 | 厨房 | 着火
        bot> 请立即拨打119报火警！捂住口鼻，走楼梯离开，不要乘电梯，不要返回取物。
        bot> 已通知值班人员马上赶来，单号R20261121-0001。
        [pass 0.3]
        resident> 3栋1202厨房着火了
        desk> files Repair | Fire | 3-1202 | 厨房 | 着火
        bot> 请立即拨打119报火警！捂住口鼻，走楼梯离开，不要乘电梯，不要返回取物。
        bot> 已通知值班人员马上赶来，单号R20261121-0002。
        """);

    [Fact]
    public void Given_an_alarm_when_it_is_called_off_then_somebody_still_comes_to_look() => Script.Play(
        """
        resident> 家里着火了
        desk> files Repair | Fire | 家里 | 着火
        bot> 请立即拨打119报火警！捂住口鼻，走楼梯离开，不要乘电梯，不要返回取物。
        bot> 已通知值班人员马上赶来，单号R20261121-0001。
        bot> 请问在哪一栋、哪个房号或什么位置？
        resident> 没事了，已经灭了，不用来了
        desk> adds to R20261121-0001: 没事了，已经灭了，不用来了
        bot> 收到，已转告值班人员，仍会到场查看以确保安全。
        """);
}
