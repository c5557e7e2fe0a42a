using System.Globalization;
using System.Xml;
using BankGraph.Banking.Documents;

namespace BankGraph.Banking.Statements.Formats;

/// <summary>
/// ISO 20022 bank to customer statement, camt.053.001.08: one statement with its opening and closing booked balances
/// (OPBD, CLBD) and its entries, in the order in which the message definition has the elements.
/// </summary>
internal static class CamtStatement
{
    /// <summary>The message's namespace.</summary>
    internal const string Namespace = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

    private const int MaxTextLength = 140;

    public static async Task WriteAsync(
        StatementHead head,
        IAsyncEnumerable<StatementLine> lines,
        Stream output,
        CancellationToken cancellationToken)
    {
        using var buffer = new DocumentBuffer(output);
        await using var xml = XmlWriter.Create(buffer.Writer, DocumentBuffer.XmlSettings);
        WriteStart(xml, head);
        WriteBalance(xml, head, "OPBD", head.OpeningMinor, head.Period.FirstDay);
        WriteBalance(xml, head, "CLBD", head.ClosingMinor, head.Period.LastDay);
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            WriteEntry(xml, head, line);
            xml.Flush();
            await buffer.DrainAsync(cancellationToken);
        }

        xml.WriteEndDocument();
        xml.Flush();
        await buffer.FinishAsync(cancellationToken);
    }

    private static void WriteStart(XmlWriter xml, StatementHead head)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("Document", Namespace);
        xml.WriteStartElement("BkToCstmrStmt");
        xml.WriteStartElement("GrpHdr");
        xml.WriteElementString("MsgId", head.Reference);
        xml.WriteElementString("CreDtTm", Instant(head.MadeAt));
        xml.WriteEndElement();
        xml.WriteStartElement("Stmt");
        xml.WriteElementString("Id", head.Reference);
        if (head.Number is { } number)
            xml.WriteElementString("LglSeqNb", number.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("CreDtTm", Instant(head.MadeAt));
        xml.WriteStartElement("FrToDt");
        xml.WriteElementString("FrDtTm", Instant(head.Period.Start));
        xml.WriteElementString("ToDtTm", Instant(head.Period.End.AddMicroseconds(-1)));
        xml.WriteEndElement();
        xml.WriteStartElement("Acct");
        WriteNested(xml, head.AccountNumber, "Id", "Othr", "Id");
        xml.WriteElementString("Ccy", head.Currency.Code);
        WriteNested(xml, Cut(head.Holder), "Ownr", "Nm");
        WriteNested(xml, "BankGraph", "Svcr", "FinInstnId", "Nm");
        xml.WriteEndElement();
    }

    private static void WriteBalance(XmlWriter xml, StatementHead head, string code, long minor, DateOnly day)
    {
        xml.WriteStartElement("Bal");
        WriteNested(xml, code, "Tp", "CdOrPrtry", "Cd");
        WriteAmount(xml, head, minor);
        WriteNested(xml, Day(day), "Dt", "Dt");
        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, StatementHead head, StatementLine line)
    {
        xml.WriteStartElement("Ntry");
        xml.WriteElementString("NtryRef", line.Sequence.ToString(CultureInfo.InvariantCulture));
        WriteAmount(xml, head, line.AmountMinor);
        WriteNested(xml, "BOOK", "Sts", "Cd");
        WriteNested(xml, Instant(line.BookedAt), "BookgDt", "DtTm");
        WriteNested(xml, Day(line.ValueDate), "ValDt", "Dt");
        xml.WriteElementString("AcctSvcrRef", line.TransactionId.ToString("N"));
        xml.WriteStartElement("BkTxCd");
        xml.WriteStartElement("Prtry");
        xml.WriteElementString("Cd", line.Kind.ToString());
        xml.WriteElementString("Issr", "BankGraph");
        xml.WriteEndElement();
        xml.WriteEndElement();
        if (line.Description.Length > 0)
        {
            xml.WriteStartElement("NtryDtls");
            xml.WriteStartElement("TxDtls");
            xml.WriteStartElement("RmtInf");
            for (var rest = line.Description; rest.Length > 0; rest = rest[Cut(rest).Length..])
                xml.WriteElementString("Ustrd", Cut(rest));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // The sign stands beside the amount.
    private static void WriteAmount(XmlWriter xml, StatementHead head, long minor)
    {
        xml.WriteStartElement("Amt");
        xml.WriteAttributeString("Ccy", head.Currency.Code);
        xml.WriteString(head.Amount(minor).TrimStart('-'));
        xml.WriteEndElement();
        xml.WriteElementString("CdtDbtInd", minor < 0 ? "DBIT" : "CRDT");
    }

    private static void WriteNested(XmlWriter xml, string value, params string[] path)
    {
        foreach (var name in path) xml.WriteStartElement(name);
        xml.WriteString(value);
        foreach (var _ in path) xml.WriteEndElement();
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaxTextLength) return text;
        return text[..(char.IsHighSurrogate(text[MaxTextLength - 1]) ? MaxTextLength - 1 : MaxTextLength)];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTime at) =>
        at.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
}
