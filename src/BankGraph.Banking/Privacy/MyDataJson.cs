using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using BankGraph.Banking.Security;
using BankGraph.Ledger;

namespace BankGraph.Banking.Privacy;

/// <summary>How rows of the export are written: currencies by their codes, sealed texts open.</summary>
internal static class MyDataJson
{
    /// <summary>For the rows of one customer.</summary>
    public static JsonSerializerOptions OptionsOf(PersonalDataCipher cipher, Guid customerId, byte[] wrappedKey) =>
        new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper),
                new CurrencyConverter(),
                new SealedConverter(cipher, customerId, wrappedKey),
            },
        };

    private sealed class CurrencyConverter : JsonConverter<Currency>
    {
        public override Currency Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException("An export is only written.");

        public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Code);
    }

    private sealed class SealedConverter(PersonalDataCipher cipher, Guid customerId, byte[] key) : JsonConverter<Sealed>
    {
        public override Sealed Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException("An export is only written.");

        public override void Write(Utf8JsonWriter writer, Sealed value, JsonSerializerOptions options)
        {
            var text = value.Text is null ? value.Plain : cipher.Open(customerId, key, value.Field, value.Text);
            if (text is not null && value.IsJson) writer.WriteRawValue(text);
            else writer.WriteStringValue(text);
        }
    }
}
