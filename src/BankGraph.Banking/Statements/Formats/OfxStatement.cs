using System.Globalization;
using System.Xml;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Documents;
using BankGraph.Ledger;

namespace BankGraph.Banking.Statements.Formats;

/// <summary>Open Financial Exchange 2.1.1, as a bank's answer to a request for a statement (section 11.4.2).</summary>
internal static class OfxStatement
{
    private const string Bank = "BANKGRAPH";
    private const int MaxNameLength = 32;
    private const int MaxMemoLength = 255;

    public static async Task WriteAsync(
        StatementHead head,
        IAsyncEnumerable<StatementLine> lines,
        Stream output,
        CancellationToken cancellationToken)
    {
        using var buffer = new DocumentBuffer(output);
        await using var xml = XmlWriter.Create(buffer.Writer, DocumentBuffer.XmlSettings);
        WriteStart(xml, head);
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            WriteLine(xml, head, line);
            xml.Flush();
            await buffer.DrainAsync(cancellationToken);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("LEDGERBAL");
        xml.WriteElementString("BALAMT", head.Amount(head.ClosingMinor));
        xml.WriteElementString("DTASOF", Instant(head.Period.End.AddMicroseconds(-1)));
        xml.WriteEndDocument();
        xml.Flush();
        await buffer.FinishAsync(cancellationToken);
    }

    private static void WriteStart(XmlWriter xml, StatementHead head)
    {
        xml.WriteStartDocument(standalone: false);
        xml.WriteProcessingInstruction(
            "OFX", "OFXHEADER=\"200\" VERSION=\"211\" SECURITY=\"NONE\" OLDFILEUID=\"NONE\" NEWFILEUID=\"NONE\"");
        xml.WriteStartElement("OFX");
        xml.WriteStartElement("SIGNONMSGSRSV1");
        xml.WriteStartElement("SONRS");
        WriteSuccess(xml);
        xml.WriteElementString("DTSERVER", Instant(head.MadeAt));
        xml.WriteElementString("LANGUAGE", "ENG");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("BANKMSGSRSV1");
        xml.WriteStartElement("STMTTRNRS");
        xml.WriteElementString("TRNUID", "0");
        WriteSuccess(xml);
        xml.WriteStartElement("STMTRS");
        xml.WriteElementString("CURDEF", head.Currency.Code);
        xml.WriteStartElement("BANKACCTFROM");
        xml.WriteElementString("BANKID", Bank);
        xml.WriteElementString("ACCTID", head.AccountNumber);
        xml.WriteElementString("ACCTTYPE", head.AccountType == AccountType.Savings ? "SAVINGS" : "CHECKING");
        xml.WriteEndElement();
        xml.WriteStartElement("BANKTRANLIST");
        xml.WriteElementString("DTSTART", Instant(head.Period.Start));
        xml.WriteElementString("DTEND", Instant(head.Period.End.AddMicroseconds(-1)));
    }

    private static void WriteSuccess(XmlWriter xml)
    {
        xml.WriteStartElement("STATUS");
        xml.WriteElementString("CODE", "0");
        xml.WriteElementString("SEVERITY", "INFO");
        xml.WriteEndElement();
    }

    private static void WriteLine(XmlWriter xml, StatementHead head, StatementLine line)
    {
        xml.WriteStartElement("STMTTRN");
        xml.WriteElementString("TRNTYPE", TypeOf(line));
        xml.WriteElementString("DTPOSTED", Instant(line.BookedAt));
        xml.WriteElementString("TRNAMT", head.Amount(line.AmountMinor));
        xml.WriteElementString("FITID", string.Create(CultureInfo.InvariantCulture, $"{line.Sequence}"));
        xml.WriteElementString("NAME", Cut(line.Text, MaxNameLength));
        if (line.Description.Length > 0) xml.WriteElementString("MEMO", Cut(line.Description, MaxMemoLength));
        xml.WriteEndElement();
    }

    private static string TypeOf(StatementLine line) => line.Kind switch
    {
        TransactionKind.Deposit => "DEP",
        TransactionKind.Withdrawal => "CASH",
        TransactionKind.Transfer or TransactionKind.BulkTransfer => "XFER",
        TransactionKind.BillPayment => "PAYMENT",
        TransactionKind.ExternalTransfer or TransactionKind.Reversal or TransactionKind.Interest
            or TransactionKind.Fee or TransactionKind.Saving => line.AmountMinor < 0 ? "DEBIT" : "CREDIT",
        _ => throw TransactionKinds.Unknown(line.Kind),
    };

    // Never between the halves of one character.
    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static string Instant(DateTime at) =>
        at.ToString("yyyyMMddHHmmss.fff", CultureInfo.InvariantCulture) + "[0:GMT]";
}
