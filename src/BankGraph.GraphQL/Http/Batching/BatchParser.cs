using System.Text.Json;
using BankGraph.GraphQL.Http.Requests;

namespace BankGraph.GraphQL.Http.Batching;

/// <summary>Takes a body of several requests apart; nothing is executed unless all of it can be read.</summary>
internal static class BatchParser
{
    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 64 };

    /// <summary>Whether a body is a JSON array, or begins as one.</summary>
    public static bool IsBatch(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith("\uFEFF"u8)) json = json[3..];
        return json.TrimStart(" \t\r\n"u8) is [(byte)'[', ..];
    }

    /// <summary>Reads the requests into <paramref name="batch"/>, which the caller disposes of in any case.</summary>
    /// <returns>Why the body cannot be executed; null when it can.</returns>
    public static IError? Read(ReadOnlyMemory<byte> json, int maxSize, List<RequestParameters> batch)
    {
        if (json.Span.StartsWith("\uFEFF"u8)) json = json[3..];
        var parts = new List<ReadOnlyMemory<byte>>();
        if (Split(json, maxSize, parts) is { } malformed) return malformed;
        if (parts.Count == 0) return RequestErrors.EmptyBatch;
        foreach (var part in parts)
        {
            if (!RequestParser.TryParse(part, out var parameters, out var error)) return error;
            batch.Add(parameters);
        }

        return null;
    }

    private static IError? Split(ReadOnlyMemory<byte> json, int maxSize, List<ReadOnlyMemory<byte>> parts)
    {
        try
        {
            var reader = new Utf8JsonReader(json.Span, ReaderOptions);
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType != JsonTokenType.StartObject) return RequestErrors.NotAnObject;
                if (parts.Count == maxSize) return RequestErrors.LargeBatch(maxSize);
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                parts.Add(json[start..(int)reader.BytesConsumed]);
            }

            // Whatever follows the array is not JSON, and this is what notices it.
            reader.Read();
            return null;
        }
        catch (JsonException exception)
        {
            return RequestErrors.Malformed(exception);
        }
    }
}
