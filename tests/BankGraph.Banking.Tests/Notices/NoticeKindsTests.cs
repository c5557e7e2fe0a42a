using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Notices;

namespace BankGraph.Banking.Tests.Notices;

public sealed class NoticeKindsTests
{
    [Fact]
    public void Kinds_OfNotices_HaveATopicAndATextAndTheyAndTheCodesAreAllTexts()
    {
        var kinds = typeof(NoticeKinds).GetFields().Select(field => field.Name).ToList();

        Assert.All(kinds, kind => Assert.True(Enum.IsDefined(NoticeKinds.TopicOf(kind))));
        Assert.Empty(kinds.Except(MessageTexts.Kinds));
    }

    [Fact]
    public void Kinds_OfBillNotifications_AreAllTold() => Assert.All(
        Enum.GetNames<BillNotificationKind>(),
        kind => Assert.True(Enum.IsDefined(NoticeKinds.TopicOf($"Bill{kind}"))));

    [Theory]
    [InlineData("10.1.2.3", "Firefox", "10.1.2.99", "Firefox", true)]
    [InlineData("10.1.2.3", "Firefox", "10.1.3.3", "Firefox", false)]
    [InlineData("10.1.2.3", "Firefox", "10.1.2.3", "Chrome", false)]
    [InlineData("2001:db8:1:2:3::1", null, "2001:db8:1:2:9::7", null, true)]
    [InlineData("2001:db8:1:2:3::1", null, "2001:db8:1:3:3::1", null, false)]
    public void Place_OfASignIn_IsNetworkAndProgram(
        string address,
        string? device,
        string otherAddress,
        string? otherDevice,
        bool isSame) => Assert.Equal(
        isSame,
        SignInNotices.PlaceOf(address, device) == SignInNotices.PlaceOf(otherAddress, otherDevice));
}
