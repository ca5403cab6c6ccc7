@echo off
rem Starts Kontaktzyklus from its package folder, as the script beside it does on other systems; there it is said why
rem Java gets these options. Only the archive of classes is missing: the script that makes it needs a POSIX shell.
rem
rem JAVA_HOME            which Java (17 or later) to use; else the one on the PATH
rem JAVA_OPTS            further options for Java; they come last and so win
rem KONTAKTZYKLUS_BASE   folder of config\ and data\, and of routes\ where it has such; else the package folder
setlocal DisableDelayedExpansion
set "KONTAKTZYKLUS_HOME=%~dp0.."
if not defined KONTAKTZYKLUS_BASE set "KONTAKTZYKLUS_BASE=%KONTAKTZYKLUS_HOME%"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"

rem The command is the first word that is neither an option nor the value of one; of assess, the cases as well.
set "NAME="
set "CASES="
set "BEFORE="
:word
if "%~1"=="" goto known
set "WORD=%~1"
if "%BEFORE%"=="--cases" set "CASES=%WORD%"
if defined NAME goto next
if "%BEFORE%"=="--config" goto next
if "%BEFORE%"=="--office" goto next
if "%BEFORE%"=="--offices" goto next
if "%BEFORE%"=="--set" goto setting
if not "%WORD:~0,1%"=="-" set "NAME=%WORD%"
for %%h in (--help -h --version -V) do if "%WORD%"=="%%h" set "NAME=help"
:next
set "BEFORE=%WORD%"
shift
goto word
:setting
rem Outside quotes, the value of a setting is a word of its own for cmd.
set "WORD="
for /f "tokens=1,2 delims==" %%k in ("%~1") do if "%%l"=="" shift
goto next

:known
set "LIBRARIES=%KONTAKTZYKLUS_HOME%\lib\kontaktzyklus.jar"
set "COMPILER="
set "COLLECTOR="
if "%NAME%"=="demo" goto demo
if "%NAME%"=="summary" goto once
if "%NAME%"=="assess" goto assess
for %%n in (check close config explain find help intake mail status) do if "%NAME%"=="%%n" goto short
goto start
:demo
set "LIBRARIES=%LIBRARIES%;%KONTAKTZYKLUS_HOME%\lib\demo\*"
:once
set "COMPILER=-XX:TieredStopAtLevel=1"
set "COLLECTOR=-XX:+UseSerialGC"
goto named
:short
set "COMPILER=-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=4"
set "COLLECTOR=-XX:+UseSerialGC"
goto named
:assess
set "COLLECTOR=-XX:+UseSerialGC -Xmn24m"
if defined CASES call :size "%CASES%"
:named
for %%v in (JAVA_OPTS JDK_JAVA_OPTIONS JAVA_TOOL_OPTIONS _JAVA_OPTIONS) do if defined %%v call :collector %%v

:start
"%JAVA%" --enable-native-access=ALL-UNNAMED -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider "-Dkontaktzyklus.home=%KONTAKTZYKLUS_BASE%" "-Dkontaktzyklus.routes=%KONTAKTZYKLUS_HOME%\routes" %COMPILER% %COLLECTOR% %JAVA_OPTS% -cp "%LIBRARIES%" de.kontaktzyklus.Kontaktzyklus %*
exit /b %ERRORLEVEL%

:size
set "MOST=64000000"
if /i "%~x1"==".gz" set "MOST=12800000"
if /i "%~x1"==".xlsx" set "MOST=12800000"
set "SIZE=%~z1"
if not defined SIZE exit /b 0
if %SIZE% LSS %MOST% set "COMPILER=-XX:TieredStopAtLevel=1"
exit /b 0

:collector
rem "set" shows a variable as it is, whatever signs are in it.
set %1| findstr /r /c:"-XX:+Use[A-Za-z]*GC" /c:"-XX:Flags=" /c:"-XX:VMOptionsFile=" /c:"=@" /c:" @" >nul
if not errorlevel 1 set "COLLECTOR="
exit /b 0
