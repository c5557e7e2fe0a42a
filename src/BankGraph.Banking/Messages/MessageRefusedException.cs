namespace BankGraph.Banking.Messages;

/// <summary>A message was not taken.</summary>
/// <param name="reason">Why, a code without anything personal; servers put addresses into their sentences.</param>
/// <param name="isFinal">Whether it would not be taken later either.</param>
/// <param name="inner">What happened.</param>
internal sealed class MessageRefusedException(string reason, bool isFinal, Exception? inner = null)
    : Exception("A message was not taken: " + reason, inner)
{
    public string Reason => reason;

    public bool IsFinal => isFinal;
}
