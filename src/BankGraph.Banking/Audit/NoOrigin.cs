namespace BankGraph.Banking.Audit;

/// <summary>The origin of what no request asks for: jobs, commands of the host, demonstration data.</summary>
internal sealed class NoOrigin : IRequestOrigin
{
    public string? Address => null;

    public string? UserAgent => null;

    public Guid? SessionId => null;
}
