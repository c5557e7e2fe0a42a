using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Privacy;

/// <summary>Gives a customer all that the bank holds of them, as JSON; that it does is recorded first.</summary>
/// <param name="contexts">The database.</param>
/// <param name="parts">What each feature holds.</param>
/// <param name="cipher">Opens what is sealed.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Stamps it.</param>
public sealed class ExportMyData(
    IDbContextFactory<BankDbContext> contexts,
    IEnumerable<IPersonalData> parts,
    PersonalDataCipher cipher,
    AuditTrail audit,
    TimeProvider clock)
{
    /// <summary>Rises when a list or a member of it is called otherwise, or goes.</summary>
    public const int FormatVersion = 1;

    private const int PageSize = 1000;

    /// <summary>The names of the lists that the export has, in their order.</summary>
    public IReadOnlyList<string> ListNames()
    {
        using var context = contexts.CreateDbContext();
        return [.. parts.SelectMany(part => part.ListsOf(context, Guid.Empty)).Select(list => list.Name)];
    }

    /// <summary>Writes the export. It is written while it is read, page by page, and costs no memory.</summary>
    public async Task WriteAsync(Guid customerId, Stream output, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(
            new AuditEntry(AuditAction.DataExported, customerId) { CustomerId = customerId },
            cancellationToken);
        var options = MyDataJson.OptionsOf(cipher, customerId, await KeyOfAsync(customerId, cancellationToken));

        // The serializer flushes its writer, which a response cannot be written by: it is sent from here.
        var buffer = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = options.Encoder });
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteString("madeAt", clock.Instant());
        foreach (var part in parts)
        {
            for (var list = 0; list < await CountAsync(part, cancellationToken); list++)
            {
                await foreach (var page in PagesAsync(part, list, customerId, cancellationToken))
                {
                    page.Write(json, options);
                    await SendAsync(json, buffer, output, cancellationToken);
                }
            }
        }

        json.WriteEndObject();
        await SendAsync(json, buffer, output, cancellationToken);
    }

    private static async Task SendAsync(
        Utf8JsonWriter json,
        ArrayBufferWriter<byte> buffer,
        Stream output,
        CancellationToken cancellationToken)
    {
        await json.FlushAsync(cancellationToken);
        await output.WriteAsync(buffer.WrittenMemory, cancellationToken);
        buffer.ResetWrittenCount();
    }

    private async Task<byte[]> KeyOfAsync(Guid customerId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Customers
            .Where(row => row.Id == customerId)
            .Select(row => row.WrappedKey)
            .SingleAsync(cancellationToken);
    }

    private async Task<int> CountAsync(IPersonalData part, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return part.ListsOf(context, Guid.Empty).Count();
    }

    // A context for each page, so that a slow reader keeps no connection.
    private async IAsyncEnumerable<Page> PagesAsync(
        IPersonalData part,
        int index,
        Guid customerId,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var done = 0; ; done += PageSize)
        {
            Page page;
            await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
            {
                var list = part.ListsOf(context, customerId).ElementAt(index);
                var rows = await list.Rows.Skip(done).Take(PageSize).ToListAsync(cancellationToken);
                page = new Page(list.Name, rows, IsFirst: done == 0, IsLast: rows.Count < PageSize);
            }

            yield return page;
            if (page.IsLast) yield break;
        }
    }

    private sealed record Page(string Name, List<object> Rows, bool IsFirst, bool IsLast)
    {
        public void Write(Utf8JsonWriter json, JsonSerializerOptions options)
        {
            if (IsFirst) json.WriteStartArray(Name);
            foreach (var row in Rows) JsonSerializer.Serialize(json, row, row.GetType(), options);
            if (IsLast) json.WriteEndArray();
        }
    }
}
