namespace BankGraph.Banking.Messages;

/// <summary>A message opened, to be handed over.</summary>
/// <param name="Address">Where to.</param>
/// <param name="Subject">One line; a short message has none.</param>
/// <param name="Body">What it says.</param>
internal sealed record Letter(string Address, string Subject, string Body);
