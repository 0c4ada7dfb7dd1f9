namespace HelpDesk.Dialogs.Understanding;

/// <summary>Hears that somebody asks how an own application or booking stands, and wants no new one: “我的装修申请怎么样了”, “我張放行條批咗未”.</summary>
internal static class StandingRecogniser
{
    private const int Longest = 60;

    private static readonly string[] Mine = ["我的", "我们的", "我个", "我张", "我份", "我那个", "我那张", "我上次", "我之前", "我昨天", "我申请的", "我家的"];
    private static readonly string[] Standing = ["怎么样", "怎样", "点样", "点", "批", "批准", "批下来", "批好", "通过", "办好", "办妥", "办完", "好", "得", "有结果", "有消息", "进度", "什么进度", "到哪一步", "到哪步", "到哪"];
    private static readonly string[] English = ["how is my ", "how's my ", "hows my ", "how are my ", "what about my ", "any news on my ", "any news about my ", "any update on my ", "what happened to my ", "has my ", "is my ", "did you approve my "];
    private static readonly string[] Decided = ["doing", "going", "approved", "decided", "ready", "coming along", "application", "permit", "pass", "booking"];
    private static readonly ConceptSet Matters = ConceptSet.Of(Concept.ApplyWord, Concept.ApplicationThing, Concept.ServiceThing, Concept.BookingWord);

    public static bool Asks(Scan scan, ReadOnlySpan<char> text)
    {
        if (text.Length > Longest || !scan.HasAny(Matters))
        {
            return false;
        }

        var asked = text.TrimEnd("?呀啊了呢吗嘛没未有得如何 ");
        return (Begins(text, Mine) && (Ends(asked, Standing) || Ends(text.TrimEnd("?呀啊了呢吗嘛 "), Standing))) || (Begins(text, English) && Ends(asked, Decided));
    }

    private static bool Begins(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Ends(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
