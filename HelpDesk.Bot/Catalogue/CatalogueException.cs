namespace HelpDesk.Bot.Catalogue;

/// <summary>The catalogue cannot be used; the message is for the office and names line and key, one line for each mistake.</summary>
internal sealed class CatalogueException : Exception
{
    public CatalogueException()
    {
    }

    public CatalogueException(string message)
        : base(message)
    {
    }

    public CatalogueException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
