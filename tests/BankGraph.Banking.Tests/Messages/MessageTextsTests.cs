using System.Text.RegularExpressions;
using BankGraph.Banking.Messages;

namespace BankGraph.Banking.Tests.Messages;

public sealed partial class MessageTextsTests
{
    private const int LongestSms = 160;

    [Fact]
    public void Kinds_WithACode_HaveATextAndAskForTheCodeAndItsTime() => Assert.All(
        typeof(MessageKinds).GetFields().Select(field => field.Name),
        kind => Assert.Equal(
            kind switch
            {
                MessageKinds.ConfirmPayment or MessageKinds.ConfirmAutoPay => ["amount", "code", "minutes", "payee"],
                MessageKinds.ConfirmPayments => ["amount", "code", "count", "minutes"],
                MessageKinds.ConfirmWithdrawal => ["account", "amount", "code", "minutes"],
                MessageKinds.ConfirmContact => ["address", "code", "minutes"],
                MessageKinds.ConfirmClosing or MessageKinds.ConfirmAccess => ["account", "code", "minutes"],
                _ => ["code", "minutes"],
            },
            PlacesOf(MessageTexts.Template(kind, Language.English).Sms).Order()));

    [Fact]
    public void Texts_InBothLanguages_WantTheSameValues() => Assert.All(MessageTexts.Kinds, kind =>
    {
        var english = MessageTexts.Template(kind, Language.English);
        var german = MessageTexts.Template(kind, Language.German);
        Assert.Equal(PlacesOf(english.Subject + english.Body).Order(), PlacesOf(german.Subject + german.Body).Order());
        Assert.Equal(PlacesOf(english.Sms).Order(), PlacesOf(german.Sms).Order());
    });

    [Fact]
    public void Subjects_OfAllTexts_HoldNoCode() => Assert.All(MessageTexts.Kinds, kind =>
        Assert.DoesNotContain("code", PlacesOf(MessageTexts.Template(kind, Language.English).Subject)));

    [Fact]
    public void ShortMessages_WithoutTheirValues_FitOneMessage() => Assert.All(MessageTexts.Kinds, kind =>
    {
        Assert.InRange(MessageTexts.Template(kind, Language.English).Sms.Length, 10, LongestSms);
        Assert.InRange(MessageTexts.Template(kind, Language.German).Sms.Length, 10, LongestSms);
    });

    [Fact]
    public void Of_ValueWithLineEnds_StaysOnOneLine()
    {
        var values = new Dictionary<string, string> { ["code"] = "1\r\nBcc: all@example.com", ["minutes"] = "5" };

        var text = MessageTexts.Of(MessageKinds.SignInCode, Language.English, values);

        Assert.DoesNotContain("\nBcc", text.Body);
        Assert.DoesNotContain('\r', text.Sms);
    }

    [Fact]
    public void Of_MissingValue_Throws() => Assert.Throws<InvalidOperationException>(() =>
        MessageTexts.Of(MessageKinds.SignInCode, Language.English, new Dictionary<string, string>()));

    private static IEnumerable<string> PlacesOf(string text) =>
        Place().Matches(text).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Place();
}
