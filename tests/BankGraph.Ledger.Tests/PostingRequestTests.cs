namespace BankGraph.Ledger.Tests;

public sealed class PostingRequestTests
{
    private static readonly Currency Euro = Currency.FromCode("EUR");
    private static readonly IdempotencyKey Key = new(Guid.Empty, "k", RequestFingerprint.Of("x"));

    [Fact]
    public void Split_LegsThatDoNotAddUp_AreABug()
    {
        Assert.Throws<ArgumentException>(() => Split(5, new PostingLeg(Guid.NewGuid(), new Money(5, Euro))));
        Assert.Throws<ArgumentException>(() => Split(5, Leg(-5), Leg(4)));
        Assert.Throws<ArgumentException>(() => Split(5, Leg(-5), Leg(5), Leg(0)));
        Assert.Throws<ArgumentException>(() => Split(5, Leg(-5), Leg(5, "USD")));
        Assert.Throws<ArgumentException>(() => Split(5, Leg(long.MinValue), Leg(long.MinValue)));
        Split(5, Leg(-5), Leg(5), Leg(7, "USD"), Leg(-7, "USD"));
    }

    [Fact]
    public void Description_TooLong_IsABug()
    {
        var request = Split(5, Leg(-5), Leg(5)) with { Description = new string('x', 500) };
        Assert.Throws<ArgumentOutOfRangeException>(() => request with { Description = new string('x', 501) });
    }

    [Fact]
    public void Fingerprint_FieldsMovedOrMissing_Differ()
    {
        Assert.Equal(RequestFingerprint.Of("a", "b", null), RequestFingerprint.Of("a", "b", null));
        RequestFingerprint[] all =
        [
            RequestFingerprint.Of(),
            RequestFingerprint.Of("ab"),
            RequestFingerprint.Of("a", "b"),
            RequestFingerprint.Of("", "ab"),
            RequestFingerprint.Of(null, "ab"),
            RequestFingerprint.Of("b", "a"),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void ParticipantRefusal_TooLong_IsABug()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ParticipantDecision.Refused(new string('A', 49)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParticipantDecision.Refused("A", new string('x', 3001)));
        Assert.Throws<ArgumentException>(() => ParticipantDecision.Refused(""));
    }

    private static PostingLeg Leg(long amountMinor, string currency = "EUR") =>
        new(Guid.NewGuid(), new Money(amountMinor, Currency.FromCode(currency)));

    private static PostingRequest Split(long amountMinor, params PostingLeg[] legs) =>
        PostingRequest.Split(Key, TransactionKind.Transfer, new Money(amountMinor, Euro), legs);
}
