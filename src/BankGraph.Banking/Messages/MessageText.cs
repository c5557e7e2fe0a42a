namespace BankGraph.Banking.Messages;

/// <summary>What a message says.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Sms">The whole of a short message.</param>
/// <param name="Body">Paragraphs, without a greeting.</param>
internal sealed record MessageText(string Subject, string Sms, string Body);
