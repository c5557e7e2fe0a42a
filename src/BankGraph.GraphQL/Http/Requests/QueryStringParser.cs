using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using BankGraph.GraphQL.PersistedOperations;
using Microsoft.AspNetCore.Http;

namespace BankGraph.GraphQL.Http.Requests;

/// <summary>Reads a request from the address of a GET (GraphQL over HTTP, GET).</summary>
internal static class QueryStringParser
{
    /// <summary>Reads a request; of parameters that occur twice the first one counts, as in URLSearchParams.</summary>
    public static bool TryParse(
        IQueryCollection query,
        [NotNullWhen(true)] out RequestParameters? parameters,
        [NotNullWhen(false)] out IError? error)
    {
        parameters = null;
        var read = new RequestParameters { OperationName = First(query, "operationName") };
        error = Read(query, read);
        if (error is null)
        {
            parameters = read;
            return true;
        }

        read.Dispose();
        return false;
    }

    private static IError? Read(IQueryCollection query, RequestParameters parameters)
    {
        if (First(query, "query") is { } document)
        {
            parameters.SetDocument(Encoding.UTF8.GetBytes(document));
        }
        else if ((First(query, "id") ?? First(query, "documentId")) is { } id)
        {
            parameters.DocumentId = new OperationDocumentId(id);
        }

        try
        {
            if (!TryReadObject(query, "variables", out var variables))
            {
                return RequestErrors.WrongType("variables", "an object");
            }

            parameters.SetVariables(variables);
            if (!TryReadObject(query, "extensions", out var extensions))
            {
                return RequestErrors.WrongType("extensions", "an object");
            }

            parameters.SetExtensions(extensions);
            return parameters.NamesADocument ? null : RequestErrors.NothingToExecute;
        }
        catch (JsonException exception)
        {
            return RequestErrors.Malformed(exception);
        }
    }

    private static bool TryReadObject(IQueryCollection query, string name, out JsonDocument? value)
    {
        value = null;
        if (First(query, name) is not { } json) return true;
        var parsed = JsonDocument.Parse(json);
        if (parsed.RootElement.ValueKind == JsonValueKind.Object)
        {
            value = parsed;
            return true;
        }

        var isNull = parsed.RootElement.ValueKind == JsonValueKind.Null;
        parsed.Dispose();
        return isNull;
    }

    private static string? First(IQueryCollection query, string name) =>
        query.TryGetValue(name, out var values) && values is [{ Length: > 0 } first, ..] ? first : null;
}
