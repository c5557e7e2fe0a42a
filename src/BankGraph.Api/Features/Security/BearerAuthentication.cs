using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace BankGraph.Api.Features.Security;

/// <summary>
/// Signs requests in by their access token. A bad token signs nobody in and is told nothing about; the fields that need
/// a customer refuse the request themselves, and signing in again still works.
/// </summary>
internal sealed class BearerAuthentication(
    TokenReader tokens,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public new const string Scheme = "Bearer";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!TokenReader.TryGetToken(Request.Headers.Authorization, out var token))
            return AuthenticateResult.NoResult();
        return await tokens.ReadAsync(token, Context.RequestAborted) is { } user
            ? AuthenticateResult.Success(new AuthenticationTicket(user, Scheme))
            : AuthenticateResult.Fail("The access token is not valid.");
    }
}
