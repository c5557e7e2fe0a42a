using System.Text.Json;

namespace BankGraph.GraphQL.Execution;

/// <summary>Writes errors in the response format (section 7.1.2).</summary>
internal static class ErrorWriter
{
    public static void Write(JsonBuffer buffer, IReadOnlyList<IError> errors)
    {
        buffer.WriteByte((byte)'[');
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0) buffer.WriteByte((byte)',');
            Write(buffer, errors[i]);
        }

        buffer.WriteByte((byte)']');
    }

    public static void WriteValue(JsonBuffer buffer, object? value)
    {
        switch (value)
        {
            case null:
                buffer.WriteNull();
                break;
            case string text:
                buffer.WriteString(text);
                break;
            case int number:
                buffer.WriteNumber(number);
                break;
            case bool flag:
                buffer.WriteBoolean(flag);
                break;
            default:
                buffer.WriteRaw(JsonSerializer.SerializeToUtf8Bytes(value));
                break;
        }
    }

    private static void Write(JsonBuffer buffer, IError error)
    {
        buffer.WriteRaw("{\"message\":"u8);
        buffer.WriteString(error.Message);
        if (error.Locations is { Count: > 0 } locations) WriteLocations(buffer, locations);
        if (error.Path is { } path)
        {
            buffer.WriteRaw(",\"path\":["u8);
            for (var i = 0; i < path.Count; i++)
            {
                if (i > 0) buffer.WriteByte((byte)',');
                WriteValue(buffer, path[i]);
            }

            buffer.WriteByte((byte)']');
        }

        if (error.Code is not null || error.Extensions is { Count: > 0 }) WriteExtensions(buffer, error);
        buffer.WriteByte((byte)'}');
    }

    private static void WriteLocations(JsonBuffer buffer, IReadOnlyList<ErrorLocation> locations)
    {
        buffer.WriteRaw(",\"locations\":["u8);
        for (var i = 0; i < locations.Count; i++)
        {
            buffer.WriteRaw(i > 0 ? ",{\"line\":"u8 : "{\"line\":"u8);
            buffer.WriteNumber(locations[i].Line);
            buffer.WriteRaw(",\"column\":"u8);
            buffer.WriteNumber(locations[i].Column);
            buffer.WriteByte((byte)'}');
        }

        buffer.WriteByte((byte)']');
    }

    private static void WriteExtensions(JsonBuffer buffer, IError error)
    {
        buffer.WriteRaw(",\"extensions\":{"u8);
        var first = true;
        if (error.Code is { } code)
        {
            buffer.WriteRaw("\"code\":"u8);
            buffer.WriteString(code);
            first = false;
        }

        foreach (var (key, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            if (!first) buffer.WriteByte((byte)',');
            first = false;
            buffer.WriteString(key);
            buffer.WriteByte((byte)':');
            WriteValue(buffer, value);
        }

        buffer.WriteByte((byte)'}');
    }
}
