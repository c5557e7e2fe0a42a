using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Statements;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Statements;

/// <summary>Statements by their identifier, and where their documents are.</summary>
[Node]
[ExtendObjectType<Statement>]
internal static class StatementNode
{
    /// <summary>The statement, if it is of an account of the caller's.</summary>
    [NodeResolver]
    public static Task<Statement?> FindAsync(
        Guid id,
        ClaimsPrincipal user,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        StatementQueries.Of(context, user.Viewer().CustomerId)
            .Where(view => view.Id == id)
            .Select(Statement.FromView)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>SHA-256 of the PDF, in hexadecimal digits.</summary>
    public static string GetSha256([Parent] Statement statement) => Convert.ToHexStringLower(statement.Hash);

    /// <summary>
    /// Where the statement can be downloaded, with the access token in the header Authorization. It has the same bytes
    /// each time.
    /// </summary>
    public static string GetDocumentUrl([Parent] Statement statement, StatementFormat format) =>
        $"{DocumentEndpoints.Root}/statements/{statement.Id:D}?format={format}";
}
