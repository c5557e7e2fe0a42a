using BankGraph.Api.Features.Security;
using BankGraph.Banking.Audit;

namespace BankGraph.Api.Features.Audit;

/// <summary>Where a request comes from that arrived over HTTP.</summary>
internal sealed class HttpOrigin(IHttpContextAccessor http) : IRequestOrigin
{
    /// <inheritdoc/>
    public string? Address => http.HttpContext?.Connection.RemoteIpAddress?.ToString();

    /// <inheritdoc/>
    public string? UserAgent => http.HttpContext?.Request.Headers.UserAgent.ToString();

    /// <inheritdoc/>
    public Guid? SessionId => http.HttpContext?.User.FindViewer()?.SessionId;
}
