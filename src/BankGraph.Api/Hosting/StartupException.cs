namespace BankGraph.Api.Hosting;

/// <summary>The process cannot start, for a reason that whoever runs it can mend. The message says how.</summary>
internal sealed class StartupException(string message, Exception? cause = null) : Exception(message, cause);
