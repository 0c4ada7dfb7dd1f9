namespace HelpDesk.Store.Engine.Sqlite;

/// <summary>What an engine wrote since it was opened; commits ÷ batches tells how many shared a flush to disk.</summary>
/// <param name="Batches">Transactions.</param>
/// <param name="Commits">Commits that were not in conflict.</param>
/// <param name="Documents">Documents these wrote or deleted.</param>
public sealed record WriterFigures(long Batches, long Commits, long Documents);
