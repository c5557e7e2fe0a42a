using BankGraph.Api.Hosting;
using Microsoft.Extensions.Configuration;

namespace BankGraph.Api.Tests.Hosting;

public sealed class SettingsFilesTests
{
    [Fact]
    public void Files_AreReadAtStart_AndNotWatched()
    {
        var configuration = (IConfigurationRoot)BankHost.Create(["--environment", "Development"]).Configuration;

        var files = configuration.Providers.OfType<FileConfigurationProvider>().Select(file => file.Source).ToList();

        Assert.Contains(files, file => file.Path == "appsettings.json");
        Assert.DoesNotContain(files, file => file.ReloadOnChange);
    }
}
