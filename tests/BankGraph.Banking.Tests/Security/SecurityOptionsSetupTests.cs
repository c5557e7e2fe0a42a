using BankGraph.Banking.Security;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace BankGraph.Banking.Tests.Security;

public sealed class SecurityOptionsSetupTests
{
    [Fact]
    public void Production_WithoutSecrets_IsToldWhatToSet()
    {
        var options = new SecurityOptions();
        var setup = new SecurityOptionsSetup(Environment(Environments.Production, "/nowhere"));

        setup.PostConfigure(null, options);
        var result = setup.Validate(null, options);

        Assert.True(result.Failed);
        Assert.Contains("BANKGRAPH__SECURITY__SIGNINGKEYPEM", result.FailureMessage);
        Assert.Contains("BANKGRAPH__SECURITY__PERSONALDATAKEY", result.FailureMessage);
    }

    [Fact]
    public void Production_WithBrokenSecrets_IsToldWhich()
    {
        var options = new SecurityOptions { SigningKeyPem = "x", PersonalDataKey = "x" };

        var result = new SecurityOptionsSetup(Environment(Environments.Production, "/nowhere")).Validate(null, options);

        Assert.Contains("Security:SigningKeyPem", result.FailureMessage);
        Assert.Contains("Security:PersonalDataKey", result.FailureMessage);
    }

    [Fact]
    public void AcceptedPersonalDataKey_ThatIsNone_IsNamedUnlessItIsEmpty()
    {
        var options = new SecurityOptions { AcceptedPersonalDataKeys = ["", " ", "c2hvcnQ="] };

        var result = new SecurityOptionsSetup(Environment(Environments.Production, "/nowhere")).Validate(null, options);

        Assert.Contains("Security:AcceptedPersonalDataKeys:2", result.FailureMessage);
        Assert.DoesNotContain("AcceptedPersonalDataKeys:0", result.FailureMessage);
        Assert.DoesNotContain("c2hvcnQ=", result.FailureMessage);
    }

    [Fact]
    public void Development_WithoutSecrets_MakesThemOnceForItsOwnerOnly()
    {
        var root = Directory.CreateTempSubdirectory("bankgraph-");
        try
        {
            var setup = new SecurityOptionsSetup(Environment(Environments.Development, root.FullName));
            var (first, second) = (new SecurityOptions(), new SecurityOptions());

            setup.PostConfigure(null, first);
            setup.PostConfigure(null, second);

            Assert.True(setup.Validate(null, first).Succeeded);
            Assert.Equal((first.SigningKeyPem, first.PersonalDataKey), (second.SigningKeyPem, second.PersonalDataKey));
            var files = Directory.GetFiles(Path.Combine(root.FullName, "data", "keys"));
            Assert.Equal(["access-token.pem", "personal-data.key"], files.Select(Path.GetFileName).Order());
            const UnixFileMode ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            if (OperatingSystem.IsWindows()) return;
            foreach (var file in files) Assert.Equal(ownerOnly, File.GetUnixFileMode(file));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static HostingEnvironment Environment(string name, string root) =>
        new() { EnvironmentName = name, ContentRootPath = root };
}
