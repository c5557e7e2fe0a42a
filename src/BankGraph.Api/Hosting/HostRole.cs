namespace BankGraph.Api.Hosting;

/// <summary>What a process does.</summary>
internal enum HostRole
{
    /// <summary>Everything.</summary>
    All,

    /// <summary>Answers requests.</summary>
    Api,

    /// <summary>Runs relays and jobs; answers nothing but health checks.</summary>
    Worker,
}
