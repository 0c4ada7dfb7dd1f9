namespace HelpDesk.Dialogs.Understanding;

/// <summary>Reads the resident's name: “我姓王”, “我是王女士”, “my name is …”.</summary>
internal static class NameRecogniser
{
    private static readonly string[] Addressed = ["先生", "女士", "小姐", "经理", "經理", "师傅", "師傅", "主任", "工", "生", "太"];
    private static readonly string[] SurnameBefore = ["免贵姓", "我姓", "本人姓", "业主姓", "姓"];
    private static readonly string[] NameBefore = ["我的名字是", "我名字叫", "名字叫", "名字是", "姓名是", "姓名:", "姓名", "名字改成", "名字改为", "我叫", "我个名叫", "我系", "我是", "这里是", "联系人"];
    private static readonly string[] Titles = ["先生", "女士", "小姐", "太太", "阿姨", "师傅", "老师", "生", "太"];
    private static readonly string[] EnglishBefore = ["my name is ", "my name's ", "name is ", "name's ", "name: ", "this is ", "i'm ", "i am ", "its "];
    private static readonly char[] NameEnds = [',', '，', ';', '；'];
    private static readonly string[] Pleasantries = ["great", "good", "fine", "nice", "perfect", "cool", "lovely", "excellent", "done", "that", "it", "all", "maybe", "what"];
    private static readonly string[] EnglishTitles = ["mr ", "mr. ", "mrs ", "mrs. ", "ms ", "ms. ", "miss ", "dr ", "dr. "];
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢谌奚";

    /// <summary>Reads the name; a name with its title may follow the address (“3栋1202王先生”).</summary>
    public static string? Read(Scan scan, int unitEnd)
    {
        var text = scan.Folded;
        if (AfterSurnameWord(scan, text) is { } surname)
        {
            return surname;
        }

        foreach (var word in NameBefore)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && HanName(scan, at + word.Length, word is "我叫" or "名字叫" or "姓名:" or "姓名是" or "我的名字是" or "我名字叫" or "名字是" or "姓名" or "联系人" or "名字改成" or "名字改为" or "我个名叫") is { } name)
            {
                return name;
            }
        }

        // “3栋1202的王女士”
        var unitsOf = unitEnd > 0 && unitEnd < text.Length && text[unitEnd] == '的' ? unitEnd + 1 : unitEnd;
        if (unitEnd > 0 && HanName(scan, unitsOf, false) is { } afterUnit)
        {
            return afterUnit;
        }

        return EnglishName(scan, text) ?? (HanName(scan, 0, false) is { } whole && whole.Length == scan.Text.Trim().Length ? whole : null);
    }

    /// <summary>Whether a character, folded, is a surname.</summary>
    public static bool IsSurname(char folded) => Surnames.Contains(folded, StringComparison.Ordinal);

    /// <summary>A message that is a name and nothing else, where one was asked for: “周”, “姓周的”, “Lee”.</summary>
    public static string? Alone(Heard heard)
    {
        var text = WithoutLead(heard.Text.Split(NameEnds, 2)[0].Trim(' ', '。', '.', '!', '！'));
        if (heard is not { Intent: Intent.Other, Answer: null, Choice: null, Control: null, When: null, FieldsNamed: [] } || text.Length is 0 or > 24 || !Scan.Of(text, Lexicon.Standard).Hits.IsEmpty)
        {
            return null;
        }

        var isHan = text.Length <= 3 && text.All(Letters.IsHan) && IsSurname(Normaliser.FoldOf(text[0]));
        return isHan || IsLatinName(text) ? text : null;
    }

    /// <summary>The name in an answer to the question for it that tells more: “1栋1803 刘”, “供电局李工，电话…”.</summary>
    public static string? Among(Heard heard)
    {
        var text = heard.Text;
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (IsSurname(Normaliser.FoldOf(text[at])) && Addressed.FirstOrDefault(title => Letters.Follows(text, at + 1, title)) is { } title)
            {
                return text.Substring(at, 1 + title.Length);
            }
        }

        // “Emma Clarke, Block 3 Flat 1202”
        var first = WithoutLead(text.Split(NameEnds, 2)[0].Trim());
        if (heard.Slots is not { Unit: null, Phone: null } && first.Length < text.Length && IsLatinName(first))
        {
            return first;
        }

        var last = heard.Text.Split(' ', '，', ',', '、')[^1].Trim('。', '.', '!', '！');
        return heard.Slots.Unit is not null && last.Length is 1 or 2 && last.All(Letters.IsHan) && IsSurname(Normaliser.FoldOf(last[0])) ? last : null;
    }

    private static string WithoutLead(string text) =>
        EnglishBefore.Append("it's ").FirstOrDefault(lead => text.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) is { } found ? text[found.Length..] : text;

    // “Great” is no name, “Grace” may be one.
    private static bool IsLatinName(string text) =>
        text.Split(' ') is { Length: <= 3 } words
        && words.All(static word => word.Length > 1 && char.IsAsciiLetterUpper(word[0]) && word.All(static sign => char.IsAsciiLetter(sign) || sign is '.' or '-' or '\''))
        && !Pleasantries.Contains(words[0], StringComparer.OrdinalIgnoreCase);

    private static string? AfterSurnameWord(Scan scan, string text)
    {
        foreach (var word in SurnameBefore)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal) + word.Length;
            if (at >= word.Length && at < text.Length && (IsSurname(text[at]) || (word.Length > 1 && Letters.IsHan(text[at]))))
            {
                var title = ChineseText.Any(text, at + 1, Titles);
                return scan.Text.Substring(at, 1 + (title > 1 ? title : 0));
            }
        }

        return null;
    }

    private static string? HanName(Scan scan, int at, bool titleOptional)
    {
        var text = scan.Folded;
        at += at < text.Length && text[at] is ' ' or ':' ? 1 : 0;
        if (at >= text.Length || !Surnames.Contains(text[at], StringComparison.Ordinal))
        {
            return null;
        }

        for (var given = 0; given <= 2; given++)
        {
            var title = ChineseText.Any(text, at + 1 + given, Titles);
            if (title > 0)
            {
                return title == 1 && (given > 0 || (at + 2 < text.Length && Letters.IsHan(text[at + 2]))) ? null : scan.Text.Substring(at, 1 + given + title);
            }
        }

        if (!titleOptional)
        {
            return null;
        }

        var end = at;
        while (end < text.Length && end - at < 4 && Letters.IsHan(text[end]))
        {
            end++;
        }

        return end - at is >= 2 and <= 3 || (end - at == 4 && end == text.Length) ? scan.Text[at..end] : null;
    }

    private static string? EnglishName(Scan scan, string text)
    {
        foreach (var word in EnglishBefore)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0 || (at > 0 && Letters.IsLatin(text[at - 1])))
            {
                continue;
            }

            var from = at + word.Length;
            var title = ChineseText.Any(text, from, EnglishTitles);
            var nameAt = from + title;
            var named = word.StartsWith("my name", StringComparison.Ordinal) || word.StartsWith("name", StringComparison.Ordinal);
            if ((title > 0 || named) && nameAt < text.Length && Letters.IsLatin(text[nameAt]))
            {
                return scan.Text[from..EndOfName(scan.Text, nameAt)];
            }
        }

        return null;
    }

    private static int EndOfName(string text, int at)
    {
        var end = Letters.EndOfWord(text, at);
        while (end + 1 < text.Length && text[end] == ' ' && char.IsAsciiLetterUpper(text[end + 1]) && end - at < 40)
        {
            end = Letters.EndOfWord(text, end + 1);
        }

        return end;
    }
}
