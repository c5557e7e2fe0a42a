using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BankGraph.EntityFrameworkCore.Tests.World;

/// <summary>
/// Results as text in which equal values look alike: an instant without its kind, a decimal without the zeros at its
/// end, a floating-point number with the digits that every library of mathematics agrees on.
/// </summary>
public static class Answer
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new Instants(), new Decimals(), new Doubles(), new Singles() },
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);

    private sealed class Instants : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture));
    }

    private sealed class Decimals : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        // Eight digits are what every store computes, and what its columns keep.
        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(Math.Round(value, 8).ToString("0.########", CultureInfo.InvariantCulture));
    }

    private sealed class Doubles : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
            writer.WriteStringValue(
                Math.Abs(value) < 1e-12 ? "0" : value.ToString("G12", CultureInfo.InvariantCulture));
    }

    private sealed class Singles : JsonConverter<float>
    {
        public override float Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, float value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("G6", CultureInfo.InvariantCulture));
    }
}
