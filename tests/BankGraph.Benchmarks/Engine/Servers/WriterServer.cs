using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BankGraph.Benchmarks.Engine.Servers;

/// <summary>What a person writes who wants nothing but speed: no binding, names encoded once, Utf8JsonWriter.</summary>
internal static class WriterServer
{
    public const string Kind = "writer";

    private static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");
    private static readonly JsonEncodedText OneAccount = JsonEncodedText.Encode("account");
    private static readonly JsonEncodedText Accounts = JsonEncodedText.Encode("accounts");
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText Number = JsonEncodedText.Encode("number");
    private static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText KindOfAccount = JsonEncodedText.Encode("kind");
    private static readonly JsonEncodedText Currency = JsonEncodedText.Encode("currency");
    private static readonly JsonEncodedText Balance = JsonEncodedText.Encode("balance");
    private static readonly JsonEncodedText IsOpen = JsonEncodedText.Encode("isOpen");
    private static readonly JsonEncodedText OpenedOn = JsonEncodedText.Encode("openedOn");
    private static readonly JsonEncodedText Movements = JsonEncodedText.Encode("movements");
    private static readonly JsonEncodedText ValueDate = JsonEncodedText.Encode("valueDate");
    private static readonly JsonEncodedText DirectionOfMovement = JsonEncodedText.Encode("direction");
    private static readonly JsonEncodedText Amount = JsonEncodedText.Encode("amount");
    private static readonly JsonEncodedText BalanceAfter = JsonEncodedText.Encode("balanceAfter");
    private static readonly JsonEncodedText Description = JsonEncodedText.Encode("description");

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    public static void Map(WebApplication app)
    {
        app.MapPost("/tiny", (RequestDelegate)(context => AnswerAsync(context, WriteTiny)));
        app.MapPost("/medium", (RequestDelegate)(context => AnswerAsync(context, WriteMedium)));
        app.MapPost("/large", (RequestDelegate)(context => AnswerAsync(context, WriteLarge)));
    }

    private static async Task AnswerAsync(HttpContext context, Action<Utf8JsonWriter, int> write)
    {
        var value = await ReadAsync(context.Request.BodyReader);
        var response = context.Response;
        response.ContentType = "application/json; charset=utf-8";
        var writer = _writer ??= new Utf8JsonWriter(response.BodyWriter, new() { SkipValidation = true });
        writer.Reset(response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteStartObject(Data);
        write(writer, value);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        response.ContentLength = response.BodyWriter.UnflushedBytes;
        await response.BodyWriter.FlushAsync();
    }

    private static async ValueTask<int> ReadAsync(PipeReader body)
    {
        while (true)
        {
            var read = await body.ReadAsync();
            if (!read.IsCompleted)
            {
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var value = Read(new Utf8JsonReader(read.Buffer));
            body.AdvanceTo(read.Buffer.End);
            return value;
        }
    }

    // The body is an object of one number.
    private static int Read(Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Number) return reader.GetInt32();
        }

        throw new JsonException();
    }

    private static void WriteTiny(Utf8JsonWriter writer, int id)
    {
        var account = Book.Find(id);
        writer.WriteStartObject(OneAccount);
        writer.WriteString(Number, account.Number);
        writer.WriteString(Name, account.Name);
        writer.WriteEndObject();
    }

    private static void WriteMedium(Utf8JsonWriter writer, int count)
    {
        writer.WriteStartArray(Accounts);
        foreach (var account in Book.First(count))
        {
            writer.WriteStartObject();
            WriteFields(writer, account);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteLarge(Utf8JsonWriter writer, int count)
    {
        writer.WriteStartArray(Accounts);
        foreach (var account in Book.First(count))
        {
            writer.WriteStartObject();
            WriteFields(writer, account);
            writer.WriteStartArray(Movements);
            foreach (var movement in account.Movements) Write(writer, movement);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFields(Utf8JsonWriter writer, Account account)
    {
        writer.WriteNumber(Id, account.Id);
        writer.WriteString(Number, account.Number);
        writer.WriteString(Name, account.Name);
        writer.WriteString(KindOfAccount, account.Kind == AccountKind.Checking ? "CHECKING"u8 : "SAVINGS"u8);
        writer.WriteString(Currency, account.Currency);
        writer.WriteNumber(Balance, account.Balance);
        writer.WriteBoolean(IsOpen, account.IsOpen);
        Write(writer, OpenedOn, account.OpenedOn);
    }

    private static void Write(Utf8JsonWriter writer, Movement movement)
    {
        writer.WriteStartObject();
        writer.WriteNumber(Id, movement.Id);
        Write(writer, ValueDate, movement.ValueDate);
        writer.WriteString(DirectionOfMovement, movement.Direction == Direction.Debit ? "DEBIT"u8 : "CREDIT"u8);
        writer.WriteNumber(Amount, movement.Amount);
        writer.WriteNumber(BalanceAfter, movement.BalanceAfter);
        writer.WriteString(Description, movement.Description);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, JsonEncodedText name, DateOnly date)
    {
        Span<byte> text = stackalloc byte[10];
        date.TryFormat(text, out var length, "O");
        writer.WriteString(name, text[..length]);
    }
}
