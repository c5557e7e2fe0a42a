using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using BankGraph.GraphQL.PersistedOperations;

namespace BankGraph.GraphQL.Http.Requests;

/// <summary>
/// Reads a request from its JSON form (GraphQL over HTTP, JSON Encoding). Unknown members are skipped, and of members
/// that occur twice the last one counts, as everywhere in JSON.
/// </summary>
internal static class RequestParser
{
    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 64 };
    private static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = 64 };

    /// <summary>Reads a request; the parameters point into <paramref name="json"/>.</summary>
    public static bool TryParse(
        ReadOnlyMemory<byte> json,
        [NotNullWhen(true)] out RequestParameters? parameters,
        [NotNullWhen(false)] out IError? error)
    {
        parameters = null;
        if (json.Span.StartsWith("\uFEFF"u8)) json = json[3..];
        if (json.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            error = RequestErrors.Empty;
            return false;
        }

        // The JSON reader leaves the inside of strings unchecked until someone asks for their text.
        if (!Utf8.IsValid(json.Span))
        {
            error = RequestErrors.NotUtf8;
            return false;
        }

        var read = new RequestParameters();
        error = Read(json, read);
        if (error is null)
        {
            parameters = read;
            return true;
        }

        read.Dispose();
        return false;
    }

    private static IError? Read(ReadOnlyMemory<byte> json, RequestParameters parameters)
    {
        try
        {
            var reader = new Utf8JsonReader(json.Span, ReaderOptions);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray) return RequestErrors.Batch;
            if (reader.TokenType != JsonTokenType.StartObject) return RequestErrors.NotAnObject;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (ReadMember(ref reader, json, parameters) is { } error) return error;
            }

            // Whatever follows the object is not JSON, and this is what notices it.
            reader.Read();
        }
        catch (JsonException exception)
        {
            return RequestErrors.Malformed(exception);
        }
        catch (InvalidOperationException)
        {
            // An escape sequence names half a character (a lone surrogate).
            return RequestErrors.NotUtf8;
        }

        if (parameters.HasDocument) parameters.DocumentId = default;
        return parameters.NamesADocument ? null : RequestErrors.NothingToExecute;
    }

    private static IError? ReadMember(
        ref Utf8JsonReader reader,
        ReadOnlyMemory<byte> json,
        RequestParameters parameters)
    {
        if (reader.ValueTextEquals("query"u8)) return ReadDocument(ref reader, json, parameters);
        if (reader.ValueTextEquals("variables"u8))
        {
            if (!TryReadObject(ref reader, json, out var variables)) return WrongObject("variables");
            parameters.SetVariables(variables);
            return null;
        }

        if (reader.ValueTextEquals("operationName"u8))
        {
            if (!TryReadString(ref reader, out var name)) return WrongString("operationName");
            parameters.OperationName = name is "" ? null : name;
            return null;
        }

        if (reader.ValueTextEquals("extensions"u8))
        {
            if (!TryReadObject(ref reader, json, out var extensions)) return WrongObject("extensions");
            parameters.SetExtensions(extensions);
            return null;
        }

        if (reader.ValueTextEquals("id"u8) || reader.ValueTextEquals("documentId"u8))
        {
            return ReadDocumentId(ref reader, parameters);
        }

        reader.Skip();
        return null;
    }

    private static IError? ReadDocument(
        ref Utf8JsonReader reader,
        ReadOnlyMemory<byte> json,
        RequestParameters parameters)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            parameters.ClearDocument();
            return null;
        }

        if (reader.TokenType != JsonTokenType.String) return WrongString("query");
        if (reader.ValueIsEscaped) return Unescape(ref reader, parameters);
        parameters.SetDocument(json.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length));
        return null;
    }

    private static IError? ReadDocumentId(ref Utf8JsonReader reader, RequestParameters parameters)
    {
        reader.Read();
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null)) return WrongString("id");
        parameters.DocumentId = reader.TokenType == JsonTokenType.Null ? default
            : reader.ValueIsEscaped ? new OperationDocumentId(reader.GetString() ?? "")
            : OperationDocumentId.Parse(reader.ValueSpan);
        return null;
    }

    private static IError? Unescape(ref Utf8JsonReader reader, RequestParameters parameters)
    {
        var rented = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            parameters.SetDocument(rented, reader.CopyString(rented));
            return null;
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(rented);
            throw;
        }
    }

    private static bool TryReadString(ref Utf8JsonReader reader, out string? value)
    {
        reader.Read();
        value = null;
        if (reader.TokenType == JsonTokenType.Null) return true;
        if (reader.TokenType != JsonTokenType.String) return false;
        value = reader.GetString();
        return true;
    }

    private static bool TryReadObject(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, out JsonDocument? value)
    {
        reader.Read();
        value = null;
        if (reader.TokenType == JsonTokenType.Null) return true;
        if (reader.TokenType != JsonTokenType.StartObject) return false;
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        value = JsonDocument.Parse(json[start..(int)reader.BytesConsumed], DocumentOptions);
        return true;
    }

    private static IError WrongString(string parameter) => RequestErrors.WrongType(parameter, "a string");

    private static IError WrongObject(string parameter) => RequestErrors.WrongType(parameter, "an object");
}
