using BankGraph.Api.Hosting;

try
{
    return await BankHost.RunAsync(args, Console.Out);
}
catch (StartupException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
