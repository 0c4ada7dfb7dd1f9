namespace HelpDesk.Dialogs;

/// <summary>A department of the office.</summary>
/// <param name="Name">Name used by settings and stored with tickets, such as <c>security</c>.</param>
/// <param name="Labels">The name as residents read it, in each language.</param>
/// <param name="Words">How residents call it, in any language.</param>
public sealed record Department(string Name, IReadOnlyDictionary<Language, string> Labels, IReadOnlyList<string> Words);

/// <summary>A member of staff whom residents and callers ask for.</summary>
/// <param name="SignIn">Sign-in name at the desk.</param>
/// <param name="Names">Names and titles they are called by (张经理, 张工), in any language.</param>
/// <param name="Department">Name of their department.</param>
public sealed record Person(string SignIn, IReadOnlyList<string> Names, string Department);
