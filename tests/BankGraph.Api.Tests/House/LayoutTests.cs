namespace BankGraph.Api.Tests.House;

public sealed class LayoutTests
{
    [Fact]
    public void Folders_InRepository_AreNamedForTheBank() =>
        Findings.AssertNone(LayoutRules.FoldersNamedForPatterns(Repository.Paths));

    [Fact]
    public void FoldersNamedForPatterns_Services_IsFound() =>
        Assert.Equal(
            2,
            LayoutRules.FoldersNamedForPatterns(["src/Services/A.cs", "client/utils/a.ts", "src/Common.cs"]).Count());

    [Fact]
    public void Repository_NamesNoPackageSource() =>
        Findings.AssertNone(LayoutRules.PackageSources(Repository.Paths));

    [Fact]
    public void PackageSources_NuGetConfig_IsFound() =>
        Assert.Single(LayoutRules.PackageSources(["src/NuGet.Config", "src/App.config"]));

    public static TheoryData<string> LockFiles =>
        [.. Repository.Paths.Where(path => Path.GetFileName(path) == "package-lock.json")];

    [Theory]
    [MemberData(nameof(LockFiles))]
    public void LockFile_HoldsNoAddress(string path)
    {
        var lockFile = Repository.Read(path);

        Assert.Contains("\"integrity\"", lockFile.Text, StringComparison.Ordinal);
        Findings.AssertNone(LayoutRules.RegistryAddresses(lockFile));
    }

    [Theory]
    [InlineData("\"resolved\": \"file.tgz\"")]
    [InlineData("\"from\": \"https://registry.example/a\"")]
    [InlineData("\"from\": \"http://packages.example/a/-/a-1.0.0.tgz\"")]
    public void RegistryAddresses_Address_IsFound(string line) =>
        Assert.Single(LayoutRules.RegistryAddresses(new("package-lock.json", "{\n" + line + "\n}")));

    [Fact]
    public void Projects_InSrc_HaveTests() =>
        Findings.AssertNone(LayoutRules.ProjectsWithoutTests(Repository.Paths));

    [Fact]
    public void ProjectsWithoutTests_LoneProject_IsFound() =>
        Assert.Equal(
            "B has no project tests/B.Tests",
            Assert.Single(LayoutRules.ProjectsWithoutTests(
                ["src/A/A.csproj", "tests/A.Tests/A.Tests.csproj", "src/B/B.csproj", "tests/B/B.csproj"])));

    [Fact]
    public void Projects_InRepository_AreInTheSolution() =>
        Findings.AssertNone(
            LayoutRules.ProjectsOutsideTheSolution(Repository.Read("BankGraph.sln").Text, Repository.Paths));

    [Fact]
    public void ProjectsOutsideTheSolution_ForgottenProject_IsFound() =>
        Assert.Single(LayoutRules.ProjectsOutsideTheSolution(
            """Project("{F}") = "A", "src\A\A.csproj", "{G}" """, ["src/A/A.csproj", "src/B/B.csproj"]));

    [Fact]
    public void Pins_InRepository_AreExact() =>
        Findings.AssertNone(LayoutRules.LoosePins(Repository.Read("Directory.Packages.props").Text));

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("[1.2.3,2.0.0)")]
    [InlineData("1.*")]
    public void LoosePins_Range_IsFound(string version) =>
        Assert.Single(LayoutRules.LoosePins($"""<P><PackageVersion Include="A" Version="{version}" /></P>"""));
}
