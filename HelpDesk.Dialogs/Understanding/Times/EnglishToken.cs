namespace HelpDesk.Dialogs.Understanding;

/// <summary>One word, number or sign of an English message.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct EnglishToken(int Start, int End, EnglishWord Word, int Value)
{
    /// <summary>How many characters it has; of a number, how many digits.</summary>
    public int Length => End - Start;
}
