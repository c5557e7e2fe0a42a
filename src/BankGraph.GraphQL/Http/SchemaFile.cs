using System.Text;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;
using Microsoft.AspNetCore.Http;

namespace BankGraph.GraphQL.Http;

/// <summary>The schema as a file. It tells no more than introspection does, so one switch governs both.</summary>
internal sealed class SchemaFile(
    IRequestExecutor executor,
    RequestExecutorOptions limits,
    GraphQLServerOptions options)
{
    // A schema never changes, so it is printed once, by whoever asks first.
    private byte[]? _text;

    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        if (!limits.AllowIntrospection || !options.EnableSchemaRequests)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        _text ??= Encoding.UTF8.GetBytes(SchemaPrinter.Print(executor.Schema));
        response.ContentType = "application/graphql; charset=utf-8";
        response.ContentLength = _text.Length;
        response.Headers.ContentDisposition = "attachment; filename=\"schema.graphql\"";
        response.Headers.CacheControl = "no-cache";
        await response.BodyWriter.WriteAsync(_text, context.RequestAborted).ConfigureAwait(false);
    }
}
