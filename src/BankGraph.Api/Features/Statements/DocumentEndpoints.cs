using BankGraph.Api.Features.Security;
using BankGraph.Banking.Documents;
using BankGraph.Banking.Privacy;
using BankGraph.Banking.Receipts;
using BankGraph.Banking.Statements;
using Microsoft.Net.Http.Headers;

namespace BankGraph.Api.Features.Statements;

/// <summary>
/// Where documents are downloaded. Whoever asks sends the access token, and what is not theirs reads like what does not
/// exist. A document is written while it is read, so that a long one costs no memory.
/// </summary>
internal static class DocumentEndpoints
{
    /// <summary>The first part of every address.</summary>
    public const string Root = "/documents";

    /// <summary>Below it, what the bank holds of whoever asks.</summary>
    public const string MyDataPath = "/my-data";

    private const string PagePolicy =
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; style-src ";

    private static readonly IResult NotSignedIn = Refuse(
        StatusCodes.Status401Unauthorized, ErrorCodes.NotAuthenticated, "Send an access token.");

    private static readonly IResult NotFound = Refuse(
        StatusCodes.Status404NotFound, "DOCUMENT_NOT_FOUND", "There is no such document.");

    /// <summary>Maps them.</summary>
    public static void MapDocuments(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Root).ExcludeFromDescription();
        group.MapGet("/statements/{id:guid}", StatementAsync);
        group.MapGet("/accounts/{number}", HistoryAsync);
        group.MapGet("/transactions/{id:guid}", ReceiptAsync);
        group.MapGet(MyDataPath, MyDataAsync);
    }

    private static async Task<IResult> StatementAsync(
        Guid id,
        string format,
        HttpContext http,
        StatementArchive archive,
        CancellationToken cancellationToken)
    {
        if (http.User.FindViewer() is not { } viewer) return NotSignedIn;
        if (!TryRead<StatementFormat>(format, out var wanted)) return WrongFormat<StatementFormat>();
        return await archive.FindAsync(viewer.CustomerId, id, cancellationToken) is { } head
            ? Send(archive, head, wanted, "statement")
            : NotFound;
    }

    private static async Task<IResult> HistoryAsync(
        string number,
        DateOnly from,
        DateOnly to,
        string format,
        HttpContext http,
        StatementArchive archive,
        CancellationToken cancellationToken)
    {
        if (http.User.FindViewer() is not { } viewer) return NotSignedIn;
        if (!TryRead<StatementFormat>(format, out var wanted)) return WrongFormat<StatementFormat>();
        var outcome = await archive.ExportAsync(viewer.CustomerId, number, from, to, cancellationToken);
        return outcome.Error switch
        {
            null => Send(archive, outcome.Value, wanted, "history"),
            Banking.InvalidFieldError it => Refuse(StatusCodes.Status400BadRequest, it.Code, it.Message),
            _ => NotFound,
        };
    }

    private static async Task<IResult> ReceiptAsync(
        Guid id,
        string format,
        HttpContext http,
        ReceiptOffice office,
        CancellationToken cancellationToken)
    {
        if (http.User.FindViewer() is not { } viewer) return NotSignedIn;
        if (!TryRead<ReceiptFormat>(format, out var wanted)) return WrongFormat<ReceiptFormat>();
        if (await office.FindAsync(viewer.CustomerId, id, cancellationToken) is not { } receipt) return NotFound;
        var isPage = wanted == ReceiptFormat.Html;
        return Send(
            isPage ? "text/html; charset=utf-8" : "application/pdf",
            $"receipt-{id:N}.{(isPage ? "html" : "pdf")}",
            isPage,
            (output, cancellation) => ReceiptOffice.WriteAsync(receipt, wanted, output, cancellation));
    }

    private static IResult MyDataAsync(HttpContext http, ExportMyData export) => http.User.FindViewer() is { } viewer
        ? new Download(
            "application/json; charset=utf-8",
            "my-data.json",
            IsPage: false,
            (output, cancellation) => export.WriteAsync(viewer.CustomerId, output, cancellation))
        : NotSignedIn;

    private static IResult Send(StatementArchive archive, StatementHead head, StatementFormat format, string name) =>
        Send(
            StatementFormats.ContentType(format),
            $"{name}-{head.Reference}.{StatementFormats.Extension(format)}",
            format == StatementFormat.Html,
            (output, cancellation) => archive.WriteAsync(head, format, output, cancellation));

    private static Download Send(
        string contentType,
        string fileName,
        bool isPage,
        Func<Stream, CancellationToken, Task> write) => new(contentType, fileName, isPage, write);

    private static IResult Refuse(int status, string code, string message) => Results.Json(
        new { errors = new[] { new { message, extensions = new { code } } } }, statusCode: status);

    private static IResult WrongFormat<T>() where T : struct, Enum => Refuse(
        StatusCodes.Status400BadRequest,
        "INVALID_FIELD",
        $"The format is one of {string.Join(", ", Enum.GetNames<T>())}.");

    private static bool TryRead<T>(string text, out T format) where T : struct, Enum =>
        Enum.TryParse(text, ignoreCase: true, out format) && Enum.IsDefined(format) && !char.IsAsciiDigit(text[0]);

    /// <summary>A document on its way.</summary>
    private sealed record Download(
        string ContentType,
        string FileName,
        bool IsPage,
        Func<Stream, CancellationToken, Task> Write) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            var headers = http.Response.Headers;
            http.Response.ContentType = ContentType;
            headers.ContentDisposition =
                new ContentDispositionHeaderValue(IsPage ? "inline" : "attachment") { FileName = FileName }.ToString();
            headers.CacheControl = "private, no-store";
            if (IsPage) headers.ContentSecurityPolicy = PagePolicy + HtmlPage.StyleSource;
            return Write(http.Response.Body, http.RequestAborted);
        }
    }
}
